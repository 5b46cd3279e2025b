using Performix.Sandbox.Org.Schema;
using Performix.Sandbox.World;
using static Performix.Sandbox.Org.Schema.Fields;

namespace Performix.Sandbox.Org.Objects;

/// <summary>Users, their roles and profiles, the lead queue and the organisation itself.</summary>
internal static class PeopleObjects
{
    private static readonly string[] Profiles = ["Standard User", "Minimum Access - API Only Integrations"];

    public static IEnumerable<Table> Of(OrgSource org)
    {
        var roles = RoleTree.Of(org.World);
        yield return new StoredTable(User(org, roles), org.World.People);
        yield return new StoredTable(Role(org), roles.Roles);
        yield return new StoredTable(Profile(org), Enumerable.Range(0, Profiles.Length).Cast<object>());
        yield return new StoredTable(Queue(org), ["Unrouted Leads"]);
        yield return new StoredTable(Organization(org), ["Meridian"]);
    }

    private static ObjectSpec User(OrgSource org, RoleTree roles) => new("User", "005",
    [
        Id<Person>(p => org.Ids.User(p.Number)),
        Text<Person>("Username", p => p.Email),
        Text<Person>("Name", p => p.Name),
        Text<Person>("FirstName", p => p.Name.Split(' ')[0]),
        Text<Person>("LastName", p => p.Name.Split(' ')[^1]),
        Of<Person>("Email", FieldKind.Email, p => p.Email),
        Text<Person>("Title", p => p.Title),
        Text<Person>("Department", p => p.Kind is PersonKind.Integration ? null : "Sales"),
        Text<Person>("FederationIdentifier", p => p.Email),
        Link<Person>("UserRoleId", "UserRole", p => roles.RoleOf(p) is { } role ? org.Ids.Role(role) : null),
        Link<Person>("ProfileId", "Profile", p => org.Ids.Profile(p.Kind == PersonKind.Integration ? 1 : 0)),
        Link<Person>("ManagerId", "User", p => p.Manager is { } manager ? org.Ids.User(manager) : null),
        Flag<Person>("IsActive", p => p.IsActive),
        Flag<Person>("ForecastEnabled", p => p.Kind is PersonKind.Rep or PersonKind.Manager),
        Pick<Person>("UserType", _ => "Standard"),
        Pick<Person>("TimeZoneSidKey", _ => "America/New_York"),
        Pick<Person>("LocaleSidKey", _ => "en_US"),
        Pick<Person>("Role__c", Role),
        Pick<Person>("Segment__c", p => p.Segment),
        Date<Person>("Start_Date__c", p => p.Start),
        Date<Person>("End_Date__c", p => p.End),
        .. Stamps<Person>(
            p => org.Clock.On(p.Start.AddDays(-3), p.Number),
            p => org.Clock.On(p.End ?? p.Start, p.Number),
            _ => org.Ids.Integration),
    ]);

    private static string Role(Person person) => person.Kind switch
    {
        PersonKind.Rep => "AE",
        PersonKind.Operations => "Operations",
        PersonKind.Integration => "System",
        _ => "Manager",
    };

    private static ObjectSpec Role(OrgSource org) => new("UserRole", "00E",
    [
        Id<Role>(r => org.Ids.Role(r.Number)),
        Text<Role>("Name", r => r.Name),
        Text<Role>("DeveloperName", r => r.Name.Replace(' ', '_').Replace(",", "", StringComparison.Ordinal)),
        Link<Role>("ParentRoleId", "UserRole", r => r.Parent is { } parent ? org.Ids.Role(parent) : null),
        Link<Role>("ForecastUserId", "User", r => r.Head is { } head ? org.Ids.User(head) : null),
        Moment<Role>("SystemModstamp", r => org.Clock.On(org.World.FirstQuarter.Start.AddDays(-400), r.Number)),
    ]);

    private static ObjectSpec Profile(OrgSource org) => new("Profile", "00e",
    [
        Id<int>(org.Ids.Profile),
        Text<int>("Name", number => Profiles[number]),
    ]);

    private static ObjectSpec Queue(OrgSource org) => new("Group", "00G",
    [
        Id<string>(_ => org.Ids.Queue),
        Text<string>("Name", name => name),
        Pick<string>("Type", _ => "Queue"),
    ]);

    private static ObjectSpec Organization(OrgSource org) => new("Organization", "00D",
    [
        Id<string>(_ => org.Ids.Organization),
        Text<string>("Name", name => name),
        Pick<string>("OrganizationType", _ => "Enterprise Edition"),
        Int<string>("FiscalYearStartMonth", _ => 1),
        Flag<string>("UsesStartDateAsFiscalYearName", _ => false),
        Flag<string>("IsSandbox", _ => true),
        Pick<string>("TimeZoneSidKey", _ => "America/New_York"),
        Text<string>("InstanceName", _ => "LOCAL1"),
    ]);
}
