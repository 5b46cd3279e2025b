namespace Performix.Connectors.Storage.Protection;

/// <summary>The end of a period: closing, destruction, and the check that nothing is left.</summary>
internal sealed class RollEnding(
    IRollStore store, RollClosing closing, RollDestruction destruction, TimeProvider time)
{
    public async Task AdvanceAsync(OpenRoll roll, CancellationToken cancellationToken)
    {
        if (await closing.AdvanceAsync(roll, cancellationToken))
        {
            await destruction.DestroyAsync(roll.Period, cancellationToken);
        }
    }

    /// <summary>Results are there and the row says that the period is not closed: a process ended in between, or,
    /// since results come only after closing began, the row is from a copy.</summary>
    public Task ClearAsync(RollPeriod period, CancellationToken cancellationToken) =>
        period.State == RollState.Closing
            ? destruction.DestroyAsync(period, cancellationToken)
            : destruction.RefuseRestoredAsync(period, cancellationToken);

    /// <summary>A roll that is not trusted is not counted. A day after its close, in which somebody could have put it
    /// right, its answers go all the same: that was promised.</summary>
    public async Task GiveUpAsync(RollPeriod period, CancellationToken cancellationToken)
    {
        if (period.HasBox && time.GetUtcNow() > period.Closes + RollDestruction.Patience)
        {
            await destruction.GiveUpAsync(period, cancellationToken);
        }
    }

    /// <summary>Whether a box came back for a period that was seen to be destroyed.</summary>
    public async Task RefuseRestoredAsync(RollPeriod period, CancellationToken cancellationToken)
    {
        if (period.Destroyed is not null && await store.BoxAsync(period.Id, cancellationToken) is not null)
        {
            await destruction.RefuseRestoredAsync(period, cancellationToken);
        }
    }

    /// <summary>Each minute in the first hour, each hour later.</summary>
    public async Task SeeToAsync(RollPeriod period, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now.Minute != 0 && now > period.Closes.AddHours(1))
        {
            return;
        }

        if (period.Destroyed is null)
        {
            await destruction.CheckAsync(period, cancellationToken);
        }
        else if (now > period.Closes + RollDestruction.BandsKept)
        {
            await store.DropAsync(period, cancellationToken);
        }
    }
}
