using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>
/// What becomes of a reading of which rows are hidden. It must not pass for a whole one: without all opportunities,
/// accounts and people there are no facts, and without all leads none of leads.
/// </summary>
internal static class SightRule
{
    /// <summary>What a diagnosis is made of, all of it.</summary>
    private static readonly string[] Whole = ["Opportunity", "Account"];

    /// <summary>The rows, with what is not known of them; without those that are a part of what there is.</summary>
    /// <exception cref="SalesforceRefused">Rows that a diagnosis is made of are hidden.</exception>
    public static OrgRows Apply(OrgRows rows, RowsInSight sight)
    {
        foreach (var hidden in sight.Hidden)
        {
            if (Whole.Contains(hidden.Name) || (hidden.Name == "User" && LacksPeople(rows)))
            {
                throw new SalesforceRefused(
                    $"all rows of {hidden.Name}", hidden.Words,
                    $"The reading is not complete and feeds no verdict: {hidden.Grant} to the run-as user; "
                    + "see manifest/salesforce-permissions.md.");
            }
        }

        var said = rows with { Partial = [.. sight.Unknown, .. sight.Hidden.Where(IsOfNoConcern).Select(Said)] };
        return sight.Hidden.FirstOrDefault(hidden => hidden.Name == "Lead") is { } leads
            ? said with { Leads = null, Absent = With(rows.Absent, "Lead", $"{leads.Words}; {leads.Grant}") }
            : said;
    }

    /// <summary>Whether people who sell are out of sight. The org's own count has partners and customers in it, who are
    /// not read, so it is asked of those whom opportunities, quotas and territories name.</summary>
    private static bool LacksPeople(OrgRows rows)
    {
        var seen = rows.Users.Select(user => SalesforceId.Of(user.Id)).OfType<string>().ToHashSet();
        var named = rows.Opportunities.Select(one => one.OwnerId)
            .Concat((rows.Quotas ?? []).Select(quota => quota.QuotaOwnerId))
            .Concat((rows.UserTerritories ?? []).Select(held => held.UserId))
            .Select(SalesforceId.Of).OfType<string>().Distinct().ToList();
        return named.Count(seen.Contains) < named.Count * Completeness.EnoughOfAll;
    }

    private static bool IsOfNoConcern(OutOfSight hidden) => hidden.Name == "User";

    private static Missing Said(OutOfSight hidden) => new(
        $"rows of {hidden.Name}",
        $"{hidden.Words}; {hidden.Grant}",
        [$"completeness of what is made of {hidden.Name}"]);

    private static Dictionary<string, string> With(
        IReadOnlyDictionary<string, string> absent, string name, string why) =>
        new(absent) { [name] = why };
}
