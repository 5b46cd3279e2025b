using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>
/// Who owned which account before: from what earlier readings saw, and before the first of them from the org's history
/// of owners.
/// </summary>
internal sealed record OwnerPast
{
    /// <summary>The changes, the latest first.</summary>
    public IReadOnlyList<OwnerChange> Changes { get; private init; } = [];

    /// <summary>The day of the first reading that was recorded; null where there was none.</summary>
    public DateOnly? RecordedSince { get; private init; }

    /// <summary>The first day of the org's history, which tells whether owners are tracked at all; null for none.
    /// </summary>
    public DateOnly? TrackedSince { get; private init; }

    /// <summary>Reads the past.</summary>
    /// <param name="owners">The owners now, by account.</param>
    /// <param name="rows">The org's history and what was recorded.</param>
    /// <param name="log">Where rows are counted.</param>
    /// <param name="today">The day of the reading.</param>
    public static OwnerPast Of(
        IReadOnlyDictionary<string, string> owners, OrgRows rows, RowLog log, DateOnly today)
    {
        var known = rows.Recorded.Where(held => held.Kind == HoldingKind.AccountOwner).ToList();
        var seen = owners.Select(owner =>
            new Holding(HoldingKind.AccountOwner, owner.Key, owner.Value, today, null)).ToList();
        DateOnly? since = known.Count > 0 ? known.Min(held => held.From) : null;
        var recorded = since is null ? [] : Recorded(Holdings.After(known, seen, today), since.Value);
        var tracked = log.Read<AccountHistoryRow, OwnerChange>("AccountHistory", rows.OwnerChanges, Tracked);
        return new OwnerPast
        {
            RecordedSince = since,
            TrackedSince = tracked.Count > 0 ? tracked.Min(change => change.Day) : null,
            Changes =
            [
                .. recorded.Concat(tracked.Where(change => since is null || change.Day <= since))
                    .OrderByDescending(change => change.Day)
                    .ThenBy(change => change.By)
                    .ThenBy(change => change.AccountId, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>By what it is known who owned what on a day.</summary>
    public Provenance On(DateOnly day) => day >= RecordedSince ? Provenance.Recorded
        : day >= TrackedSince ? Provenance.Replayed
        : Provenance.Assumed;

    /// <summary>The days from which on the past is known better.</summary>
    public IEnumerable<DateOnly> Grades => new[] { RecordedSince, TrackedSince }.OfType<DateOnly>();

    private static IEnumerable<OwnerChange> Recorded(IReadOnlyList<Holding> holdings, DateOnly since)
    {
        foreach (var account in holdings.GroupBy(held => held.What))
        {
            Holding? before = null;
            foreach (var held in account.OrderBy(held => held.From).ThenBy(held => held.By, StringComparer.Ordinal))
            {
                if (held.From > since)
                {
                    var from = before?.To == held.From ? before.By : null;
                    yield return new OwnerChange(held.From, held.What, from, held.By, Provenance.Recorded);
                }

                before = held;
            }
        }
    }

    /// <summary>Of the two rows that a change leaves, the one with the ids.</summary>
    private static OwnerChange? Tracked(AccountHistoryRow row, RowCheck check)
    {
        if (!HistoryRows.IsOwner(row, row.DataType, (row.OldValue, row.NewValue)))
        {
            return null;
        }

        var account = check.Need(SalesforceId.Of(row.AccountId), "AccountId");
        var day = DateOnly.FromDateTime(check.Need(row.CreatedDate, "CreatedDate").UtcDateTime);
        return new OwnerChange(
            day, account, SalesforceId.Of(row.OldValue), SalesforceId.Of(row.NewValue) ?? "", Provenance.Replayed);
    }
}
