using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>The bands that were released.</summary>
public sealed class ReleasedBands
{
    private readonly IRollStore _store;

    internal ReleasedBands(IRollStore store) => _store = store;

    /// <summary>The last published period; null before the first.</summary>
    public async Task<ReleasedPeriod?> ReadAsync(CancellationToken cancellationToken)
    {
        var published = await NewestAsync(2, cancellationToken);
        return published.Count == 0 ? null : await WithGroupsAsync(published, 0, cancellationToken);
    }

    /// <summary>All published periods that are kept, oldest first.</summary>
    public async Task<IReadOnlyList<ReleasedPeriod>> AllAsync(CancellationToken cancellationToken)
    {
        var published = await NewestAsync(int.MaxValue, cancellationToken);
        var all = new List<ReleasedPeriod>();
        for (var at = published.Count - 1; at >= 0; at--)
        {
            all.Add(await WithGroupsAsync(published, at, cancellationToken));
        }

        return all;
    }

    /// <summary>The newest period, as long as nothing is published of it; null where there is none.</summary>
    public async Task<PeriodNotice?> NoticeAsync(CancellationToken cancellationToken)
    {
        var newest = (await _store.PeriodsAsync(cancellationToken)).LastOrDefault(p => p.State != RollState.Opening);
        return newest is null
            || (IsAtItsEnd(newest) && await _store.ResultAsync(newest.Id, cancellationToken) is not null)
                ? null
                : new PeriodNotice(
                    newest.Id, newest.Policy, newest.State == RollState.TooSmall, newest.People);
    }

    private static bool IsAtItsEnd(RollPeriod period) => period.State is RollState.Closing or RollState.Closed;

    /// <summary>So many published periods, newest first.</summary>
    private async Task<IReadOnlyList<(RollPeriod Period, RollResult Result)>> NewestAsync(
        int most, CancellationToken cancellationToken)
    {
        var published = new List<(RollPeriod, RollResult)>();
        foreach (var period in (await _store.PeriodsAsync(cancellationToken)).Reverse().Where(IsAtItsEnd))
        {
            if (await _store.ResultAsync(period.Id, cancellationToken) is { } result)
            {
                published.Add((period, result));
            }

            if (published.Count == most)
            {
                break;
            }
        }

        return published;
    }

    /// <summary>One of them with its people, compared with the period published before.</summary>
    private async Task<ReleasedPeriod> WithGroupsAsync(
        IReadOnlyList<(RollPeriod Period, RollResult Result)> published, int at, CancellationToken cancellationToken)
    {
        var (period, result) = published[at];
        var now = await MembersAsync(period.Id, cancellationToken);
        var before = at + 1 < published.Count
            ? await MembersAsync(published[at + 1].Period.Id, cancellationToken)
            : null;
        return new ReleasedPeriod(
            period.Id,
            period.Closes,
            period.Policy,
            [.. result.Cells.Select(cell => new ReleasedGroup(
                cell,
                [.. now[cell.CellId]],
                before is null || ProtectedWords.Comparison(before[cell.CellId], now[cell.CellId]) is null))],
            result.Reason);
    }

    private async Task<ILookup<string, string>> MembersAsync(string period, CancellationToken cancellationToken) =>
        (await _store.SlotsAsync(period, cancellationToken))
            .OrderBy(slot => slot.RepId, StringComparer.Ordinal)
            .ToLookup(slot => slot.CellId, slot => slot.RepId);
}
