using Performix.Sandbox.Org.Schema;
using Performix.Sandbox.World;
using static Performix.Sandbox.Org.Schema.Fields;

namespace Performix.Sandbox.Org.Objects;

/// <summary>
/// Enterprise Territory Management: one active model, who is in which territory today, and no history.
/// </summary>
internal static class TerritoryObjects
{
    public static IEnumerable<Table> Of(OrgSource org)
    {
        var world = org.World;
        yield return new StoredTable(Model(org), ["Field Sales"]);
        yield return new StoredTable(Territory(org), world.Patches.Cast<object>().Concat(world.Regions));
        yield return new StoredTable(UserAssociation(org), org.Holders);
        yield return new StoredTable(ObjectAssociation(org), world.Accounts);
    }

    private static ObjectSpec Model(OrgSource org) => new("Territory2Model", "0MA",
    [
        Id<string>(_ => org.Ids.Model),
        Text<string>("Name", name => name),
        Text<string>("DeveloperName", name => name.Replace(' ', '_')),
        Pick<string>("State", _ => "Active"),
        Moment<string>("ActivatedDate", _ => Since(org)),
        Moment<string>("DeactivatedDate", _ => null),
        Moment<string>("SystemModstamp", _ => Since(org)),
    ]);

    private static ObjectSpec Territory(OrgSource org) => new("Territory2", "0MI",
    [
        Id<object>(row => row is Patch patch
            ? org.Ids.Territory(patch.Number) : org.Ids.RegionTerritory(((Region)row).Number)),
        Text<object>("Name", Name),
        Text<object>("DeveloperName", row => Name(row).Replace(' ', '_')),
        Link<object>("ParentTerritory2Id", "Territory2", row => row is Patch patch
            ? org.Ids.RegionTerritory(patch.Region) : null),
        Link<object>("Territory2ModelId", "Territory2Model", _ => org.Ids.Model),
        Link<object>("ForecastUserId", "User", row => row is Region region ? org.Ids.User(region.Manager) : null),
        Pick<object>("Segment__c", row => row is Patch patch ? patch.Segment : ((Region)row).Segment),
        Moment<object>("SystemModstamp", _ => Since(org)),
    ]);

    private static ObjectSpec UserAssociation(OrgSource org) => new("UserTerritory2Association", "0MS",
    [
        Id<Seat>(seat => SfId.Of("0MS", seat.Patch)),
        Link<Seat>("UserId", "User", seat => org.Ids.User(seat.Person)),
        Link<Seat>("Territory2Id", "Territory2", seat => org.Ids.Territory(seat.Patch)),
        Flag<Seat>("IsActive", _ => true),
        Pick<Seat>("RoleInTerritory2", _ => "Owner"),
        Moment<Seat>("SystemModstamp", seat => org.Clock.On(seat.From, seat.Patch)),
    ]);

    private static ObjectSpec ObjectAssociation(OrgSource org) => new("ObjectTerritory2Association", "0My",
    [
        Id<Account>(account => SfId.Of("0My", account.Number)),
        Link<Account>("ObjectId", "Account", account => org.Ids.Account(account.Number)),
        Link<Account>("Territory2Id", "Territory2", account => org.Ids.Territory(account.Patch)),
        Pick<Account>("AssociationCause", _ => "Territory2Manual"),
        Pick<Account>("SobjectType", _ => "Account"),
        Moment<Account>("SystemModstamp", account => org.Clock.On(account.Created, account.Number)),
    ]);

    private static string Name(object row) => row is Patch patch ? patch.Name : ((Region)row).Name;

    private static DateTimeOffset Since(OrgSource org) => org.Clock.On(org.World.Patches[0].Since, 1);
}
