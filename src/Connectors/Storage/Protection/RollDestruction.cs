namespace Performix.Connectors.Storage.Protection;

/// <summary>Deletes the box and destroys the key once results are there, and sees to it that they are gone.</summary>
internal sealed class RollDestruction(
    IRollStore store, IRollKeys keys, RollMemory memory, RollJournal journal, TimeProvider time)
{
    /// <summary>Bands are kept for eight quarters.</summary>
    public static readonly TimeSpan BandsKept = TimeSpan.FromDays(731);

    /// <summary>So long after the close a failure may be put right before an alarm, or the end, comes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    public async Task DestroyAsync(RollPeriod period, CancellationToken cancellationToken)
    {
        await store.DeleteBoxAsync(period.Id, cancellationToken);
        await keys.DestroyAsync(period.KeyName, cancellationToken);
        memory.Forget(period.Id);
        await store.UpdateAsync(period with { State = RollState.Closed }, cancellationToken);
    }

    /// <summary>Asserts that nothing is left, and says so once; a day after the close it raises an alarm.</summary>
    public async Task CheckAsync(RollPeriod period, CancellationToken cancellationToken)
    {
        var box = await store.BoxAsync(period.Id, cancellationToken);
        var fate = await keys.FateAsync(period.KeyName, cancellationToken);
        if (box is null && fate == KeyFate.Gone)
        {
            const string Detail = "The box is deleted and the key is beyond recovery.";
            await journal.TellAsync(ProtectionEventKind.Destroyed, period.Id, Detail, cancellationToken);
            await store.UpdateAsync(period with { Destroyed = time.GetUtcNow() }, cancellationToken);
            return;
        }

        var kept = box is null && fate == KeyFate.Recoverable ? TimeSpan.FromDays(period.KeyDays) : TimeSpan.Zero;
        if (time.GetUtcNow() > period.Closes + Patience + kept)
        {
            await journal.AlarmAsync(period.Id, RollFault.NotDestroyed, cancellationToken);
        }

        await DestroyAsync(period, cancellationToken);
    }

    /// <summary>Ends a period that cannot be counted.</summary>
    public async Task GiveUpAsync(RollPeriod period, CancellationToken cancellationToken)
    {
        await journal.AlarmAsync(period.Id, RollFault.NeverCounted, cancellationToken);
        await DestroyAsync(period, cancellationToken);
    }

    /// <summary>A published period takes no answers again, whatever copy comes back.</summary>
    public async Task RefuseRestoredAsync(RollPeriod period, CancellationToken cancellationToken)
    {
        await journal.AlarmAsync(period.Id, RollFault.Restored, cancellationToken);
        await DestroyAsync(period with { Destroyed = null }, cancellationToken);
    }
}
