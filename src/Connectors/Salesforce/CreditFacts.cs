using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Reads how opportunities are split. Overlay splits are on top of the whole and are never added.</summary>
internal sealed class CreditFacts(FieldMapping mapping, IReadOnlyDictionary<string, UserRow> users)
{
    private const decimal Whole = 100m;
    private const decimal Slack = 0.5m;

    /// <summary>The credits by opportunity; none where the owner has it all.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Credit>> Read(RowLog log, OrgRows rows)
    {
        var revenue = log.ById("OpportunitySplitType", rows.SplitTypes)
            .Where(type => type.Value.IsTotalValidated == true)
            .OrderBy(type => type.Value.SplitField != mapping.Amount)
            .ThenBy(type => type.Key, StringComparer.Ordinal)
            .Select(type => type.Key)
            .FirstOrDefault();
        if (mapping.Splits == SplitMode.None || revenue is null)
        {
            return new Dictionary<string, IReadOnlyList<Credit>>();
        }

        var splits = log.Read<OpportunitySplitRow, OpportunitySplitRow>(
            "OpportunitySplit", rows.Splits, (row, check) => Checked(row, check, revenue));
        return splits.GroupBy(row => SalesforceId.Of(row.OpportunityId) ?? "")
            .Where(parts => AddsUp(parts, log))
            .ToDictionary(parts => parts.Key, CreditsOf);
    }

    private static IReadOnlyList<Credit> CreditsOf(IEnumerable<OpportunitySplitRow> parts) =>
    [
        .. parts.GroupBy(part => SalesforceId.Of(part.SplitOwnerId) ?? "")
            .OrderBy(owner => owner.Key, StringComparer.Ordinal)
            .Select(owner => new Credit(owner.Key, PartOf(owner.Sum(part => part.SplitPercentage ?? 0m)))),
    ];

    private static Share PartOf(decimal percentage) => new((double)(percentage / Whole));

    private static bool AddsUp(IEnumerable<OpportunitySplitRow> parts, RowLog log)
    {
        var sum = parts.Sum(part => part.SplitPercentage ?? 0m);
        if (Math.Abs(sum - Whole) <= Slack)
        {
            return true;
        }

        foreach (var part in parts)
        {
            var reason = $"the parts of this opportunity add up to {sum:0.##} %: its owner is credited with it all";
            log.Reject("OpportunitySplit", part, "SplitPercentage", reason);
        }

        return false;
    }

    private OpportunitySplitRow? Checked(OpportunitySplitRow row, RowCheck check, string revenue)
    {
        if (SalesforceId.Of(row.SplitTypeId) != revenue)
        {
            return null;
        }

        check.Need(SalesforceId.Of(row.OpportunityId), "OpportunityId");
        var owner = check.Need(SalesforceId.Of(row.SplitOwnerId), "SplitOwnerId");
        check.That(!check.IsSound || users.ContainsKey(owner), "SplitOwnerId", $"there is no user '{owner}'");
        var part = check.Need(row.SplitPercentage, "SplitPercentage");
        check.That(part is >= 0 and <= Whole, "SplitPercentage", "the part is not within 0 to 100");
        return row;
    }
}
