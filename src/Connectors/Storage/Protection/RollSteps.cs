namespace Performix.Connectors.Storage.Protection;

/// <summary>What is done with one period at the start of a process and at each minute.</summary>
internal sealed class RollSteps(
    IRollStore store, RollLoader loader, RollMemory memory, RollWriter writer, RollEnding ending)
{
    // Not tried again in this process: each try would read the key.
    private readonly HashSet<string> _distrusted = new(StringComparer.Ordinal);

    public Task StartAsync(RollPeriod period, CancellationToken cancellationToken) => period.State switch
    {
        RollState.Open or RollState.Closing => LoadAsync(period, cancellationToken),
        RollState.Closed => ending.RefuseRestoredAsync(period, cancellationToken),
        RollState.TooSmall => KeepTooSmall(period),
        _ => Task.CompletedTask,
    };

    public async Task AdvanceAsync(RollPeriod period, CancellationToken cancellationToken)
    {
        // What this process knows of the period counts, not what the row has become.
        var known = memory.Of(period.Id)?.Period ?? period;
        try
        {
            await StepAsync(period, cancellationToken);
        }
        catch (RollDistrusted)
        {
            await ending.GiveUpAsync(known with { Tag = period.Tag }, cancellationToken);
            throw;
        }
    }

    private async Task StepAsync(RollPeriod period, CancellationToken cancellationToken)
    {
        switch (period.State)
        {
            case RollState.TooSmall:
                await KeepTooSmall(period);
                break;
            case RollState.Closed:
                await ending.SeeToAsync(period, cancellationToken);
                break;
            case RollState.Open or RollState.Closing when await LoadAsync(period, cancellationToken) is { } roll:
                roll.Follow(period);
                await WriteAsync(roll, cancellationToken);
                await ending.AdvanceAsync(roll, cancellationToken);
                break;
            default:
                break;
        }
    }

    public async Task WriteAsync(OpenRoll roll, CancellationToken cancellationToken)
    {
        var box = await writer.WriteAsync(roll, final: false, cancellationToken);
        if (box is { Final: true } && roll.Saved < roll.Period.Closes)
        {
            throw new RollDistrusted(RollFault.CountedEarly);
        }
    }

    /// <summary>The roll in memory; null where the period is at its end and only to be cleared away.</summary>
    private async Task<OpenRoll?> LoadAsync(RollPeriod period, CancellationToken cancellationToken)
    {
        if (await store.ResultAsync(period.Id, cancellationToken) is not null)
        {
            await ending.ClearAsync(period, cancellationToken);
            return null;
        }

        if (memory.Of(period.Id) is { } known)
        {
            return known;
        }

        if (_distrusted.Contains(period.Id))
        {
            await ending.GiveUpAsync(period, cancellationToken);
            return null;
        }

        try
        {
            var roll = await loader.LoadAsync(period, cancellationToken);
            memory.Keep(roll);
            return roll;
        }
        catch (RollDistrusted)
        {
            if (await store.ResultAsync(period.Id, cancellationToken) is not null)
            {
                return null; // Another instance has just published it and cleared it away.
            }

            _distrusted.Add(period.Id);
            throw;
        }
    }

    private Task KeepTooSmall(RollPeriod period)
    {
        memory.TooSmall = period;
        return Task.CompletedTask;
    }
}
