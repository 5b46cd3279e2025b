using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>The bands that were released last.</summary>
public sealed class ReleasedBands
{
    private readonly IRollStore _store;

    internal ReleasedBands(IRollStore store) => _store = store;

    /// <summary>The last published period; null before the first.</summary>
    public async Task<ReleasedPeriod?> ReadAsync(CancellationToken cancellationToken)
    {
        var published = new List<(RollPeriod Period, RollResult Result)>();
        foreach (var period in (await _store.PeriodsAsync(cancellationToken)).Reverse().Where(IsAtItsEnd))
        {
            if (await _store.ResultAsync(period.Id, cancellationToken) is { } result)
            {
                published.Add((period, result));
            }

            if (published.Count == 2)
            {
                break;
            }
        }

        return published.Count == 0
            ? null
            : await WithGroupsAsync(published[0], published.Skip(1).Select(p => p.Period.Id), cancellationToken);
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

    private async Task<ReleasedPeriod> WithGroupsAsync(
        (RollPeriod Period, RollResult Result) last, IEnumerable<string> before, CancellationToken cancellationToken)
    {
        var now = await MembersAsync(last.Period.Id, cancellationToken);
        var earlier = new List<ILookup<string, string>>();
        foreach (var period in before)
        {
            earlier.Add(await MembersAsync(period, cancellationToken));
        }

        return new ReleasedPeriod(
            last.Period.Id,
            last.Period.Closes,
            last.Period.Policy,
            [.. last.Result.Cells.Select(cell => new ReleasedGroup(
                cell,
                [.. now[cell.CellId]],
                earlier.TrueForAll(e => ProtectedWords.Comparison(e[cell.CellId], now[cell.CellId]) is null)))],
            last.Result.Reason);
    }

    private async Task<ILookup<string, string>> MembersAsync(string period, CancellationToken cancellationToken) =>
        (await _store.SlotsAsync(period, cancellationToken))
            .OrderBy(slot => slot.RepId, StringComparer.Ordinal)
            .ToLookup(slot => slot.CellId, slot => slot.RepId);
}
