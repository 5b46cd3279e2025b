using System.Globalization;
using Performix.Sandbox.Org.Schema;
using Performix.Sandbox.World;
using static Performix.Sandbox.Org.Schema.Fields;

namespace Performix.Sandbox.Org.Objects;

/// <summary>Accounts and their contacts.</summary>
internal static class AccountObjects
{
    private static readonly string[] Titles =
        ["Chief Financial Officer", "VP Operations", "Director of Procurement", "IT Manager"];

    public static IEnumerable<Table> Of(OrgSource org)
    {
        yield return new StoredTable(Account(org), org.World.Accounts);
        yield return new StoredTable(Contact(org), org.World.Accounts
            .SelectMany(account =>
                Enumerable.Range(0, Contacts(account)).Select(i => new ContactRow(account, i))));
    }

    /// <summary>How many people are on record at an account: at least one, at most four.</summary>
    public static int Contacts(Account account) => 1 + (int)(Dice.Hash(account.Number, 11) % 4);

    private static ObjectSpec Account(OrgSource org) => new("Account", "001",
    [
        Id<Account>(a => org.Ids.Account(a.Number)),
        Text<Account>("Name", a => a.Name),
        Link<Account>("OwnerId", "User", a => Owner(org, a)),
        Link<Account>("ParentId", "Account", _ => null),
        Pick<Account>("Type", a => a.Type),
        Pick<Account>("Industry", a => a.Industry),
        Money<Account>("AnnualRevenue", a => a.Revenue),
        Int<Account>("NumberOfEmployees", a => a.Employees),
        Text<Account>("BillingCountry", _ => "United States"),
        Text<Account>("BillingState", a => a.State),
        Text<Account>("BillingPostalCode", a => PostalCode(a)),
        Pick<Account>("Region__c", a => org.World.Regions[org.World.Patches[a.Patch].Region].Name),
        Pick<Account>("Segment__c", a => org.World.Patches[a.Patch].Segment),
        Date<Account>("LastActivityDate", a => org.Clock.Today.AddDays(-(int)(Dice.Hash(a.Number, 5) % 120))),
        Flag<Account>("IsDeleted", _ => false),
        Link<Account>("MasterRecordId", "Account", _ => null),
        .. Stamps<Account>(
            a => org.Clock.On(a.Created, a.Number),
            a => org.Clock.On(Changed(org, a), a.Number),
            _ => org.Ids.Integration),
    ]);

    private static ObjectSpec Contact(OrgSource org) => new("Contact", "003",
    [
        Id<ContactRow>(c => org.Ids.Contact(c.Account.Number, c.Place)),
        Link<ContactRow>("AccountId", "Account", c => org.Ids.Account(c.Account.Number)),
        Link<ContactRow>("OwnerId", "User", c => Owner(org, c.Account)),
        Text<ContactRow>("Name", c => $"Contact {c.Account.Name}"),
        Text<ContactRow>("Title", c => Titles[(c.Place + c.Account.Number) % Titles.Length]),
        Flag<ContactRow>("IsDeleted", _ => false),
        .. Stamps<ContactRow>(
            c => org.Clock.On(c.Account.Created, c.Place),
            c => org.Clock.On(c.Account.Created, c.Place),
            _ => org.Ids.Integration),
    ]);

    private static string Owner(OrgSource org, Account account) =>
        org.Ids.User(org.Holders[account.Patch].Person);

    /// <summary>Accounts were last written when they came to their present owner.</summary>
    private static DateOnly Changed(OrgSource org, Account account)
    {
        var start = org.World.People[org.Holders[account.Patch].Person].Start;
        return start > account.Created ? start : account.Created;
    }

    private static string PostalCode(Account account) =>
        (10_000 + (account.Number * 37 % 80_000)).ToString(CultureInfo.InvariantCulture);

    private sealed record ContactRow(Account Account, int Place);
}
