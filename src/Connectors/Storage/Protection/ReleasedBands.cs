namespace Performix.Connectors.Storage.Protection;

/// <summary>The bands that were released last.</summary>
public sealed class ReleasedBands
{
    private readonly IRollStore _store;

    internal ReleasedBands(IRollStore store) => _store = store;

    /// <summary>The last published period; null before the first.</summary>
    public async Task<ReleasedPeriod?> ReadAsync(CancellationToken cancellationToken)
    {
        var periods = await _store.PeriodsAsync(cancellationToken);
        foreach (var period in periods.Reverse().Where(p => p.State is RollState.Closing or RollState.Closed))
        {
            if (await _store.ResultAsync(period.Id, cancellationToken) is { } result)
            {
                return new ReleasedPeriod(
                    period.Id, period.Closes, period.Policy.SmallestCell, result.Cells, result.Reason);
            }
        }

        return null;
    }
}
