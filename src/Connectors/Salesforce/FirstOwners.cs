using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Who owned an opportunity when it began: whoever the first change on record took it from, else the owner of
/// today.</summary>
internal sealed class FirstOwners
{
    private readonly Dictionary<string, string> _owners;

    public FirstOwners(RowLog log, OrgRows rows) => _owners = log
        .Read<OpportunityFieldHistoryRow, Change>("OpportunityFieldHistory", rows.OpportunityOwners, Tracked)
        .GroupBy(change => change.OpportunityId)
        .ToDictionary(
            one => one.Key,
            one => one.OrderBy(change => change.At).ThenBy(change => change.RowId, StringComparer.Ordinal).First().From,
            StringComparer.Ordinal);

    public string? Of(OpportunityRow row) =>
        SalesforceId.Of(row.Id) is { } id && _owners.TryGetValue(id, out var owner) ? owner
            : SalesforceId.Of(row.OwnerId);

    /// <summary>Of the two rows that a change leaves, the one with the ids.</summary>
    private static Change? Tracked(OpportunityFieldHistoryRow row, RowCheck check)
    {
        if (!HistoryRows.IsOwner(row, row.DataType, (row.OldValue, row.NewValue)))
        {
            return null;
        }

        var opportunity = check.Need(SalesforceId.Of(row.OpportunityId), "OpportunityId");
        var at = check.Need(row.CreatedDate, "CreatedDate");
        return new Change(opportunity, at, SalesforceId.Of(row.OldValue) ?? "", row.Id ?? "");
    }

    private sealed record Change(string OpportunityId, DateTimeOffset At, string From, string RowId);
}
