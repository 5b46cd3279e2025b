using Performix.Sandbox.Org.Schema;
using Performix.Sandbox.World;
using static Performix.Sandbox.Org.Schema.Fields;

namespace Performix.Sandbox.Org.Objects;

internal static class LeadObjects
{
    public static IEnumerable<Table> Of(OrgSource org)
    {
        yield return new StoredTable(Lead(org), org.World.Leads);
    }

    private static ObjectSpec Lead(OrgSource org) => new("Lead", "00Q",
    [
        Id<Lead>(l => org.Ids.Lead(l.Number)),
        Link<Lead>("OwnerId", "User", l => l.Owner is { } owner ? org.Ids.User(owner) : org.Ids.Queue),
        Pick<Lead>("Status", l => l.Status),
        Pick<Lead>("Rating", l => l.Rating),
        Pick<Lead>("LeadSource", l => l.Source),
        Number<Lead>("Score__c", l => l.Score),
        Flag<Lead>("IsConverted", l => l.Deal is not null),
        Date<Lead>("ConvertedDate", l => l.Converted),
        Link<Lead>("ConvertedOpportunityId", "Opportunity", l =>
            l.Deal is { } deal ? org.Ids.Opportunity(deal) : null),
        Link<Lead>("ConvertedAccountId", "Account", l =>
            l.Deal is { } deal ? org.Ids.Account(org.World.Deals[deal].Account) : null),
        Int<Lead>("NumberOfEmployees", l => l.Employees),
        Pick<Lead>("Industry", l => l.Industry),
        Flag<Lead>("IsDeleted", _ => false),
        .. Stamps<Lead>(
            l => org.Clock.On(l.Created, l.Number),
            l => org.Clock.On(Changed(org, l), l.Number),
            _ => org.Ids.Integration),
    ]);

    /// <summary>A lead is converted or written again after ten days; until then it is as it came.</summary>
    private static DateOnly Changed(OrgSource org, Lead lead)
    {
        var again = lead.Created.AddDays(10);
        return lead.Converted ?? (again <= org.Clock.Today ? again : lead.Created);
    }
}
