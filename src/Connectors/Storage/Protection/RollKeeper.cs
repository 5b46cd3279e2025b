using System.Text.Json;

namespace Performix.Connectors.Storage.Protection;

/// <summary>The clock of the sealed rolls: on each full minute every roll is rewritten and, when it is time, closed.
/// </summary>
public sealed class RollKeeper
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(10);

    private readonly IRollStore _store;
    private readonly RollMemory _memory;
    private readonly RollSteps _steps;
    private readonly RollJournal _journal;
    private readonly TimeProvider _time;

    internal RollKeeper(
        IRollStore store, RollMemory memory, RollSteps steps, RollJournal journal, TimeProvider time) =>
        (_store, _memory, _steps, _journal, _time) = (store, memory, steps, journal, time);

    /// <summary>Runs until it is stopped; then writes once more, whether or not there is anything to write.</summary>
    public async Task KeepAsync(CancellationToken stoppingToken)
    {
        await StartAsync(stoppingToken);
        try
        {
            for (var next = MinuteOf(_time.GetUtcNow()) + Minute; ; next = NextAfter(next))
            {
                await Task.Delay(Until(next), _time, stoppingToken);
                await TickAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            using var patience = new CancellationTokenSource(StopTime);
            await EachAsync(_memory.All.Select(roll => roll.Period), WriteAsync, patience.Token);
        }
    }

    /// <summary>Takes the open periods into memory, and refuses those that came back from a copy.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await EachAsync(await PeriodsAsync(cancellationToken), _steps.StartAsync, cancellationToken);
    }

    /// <summary>One minute: write each roll, advance each closing, see to each destruction.</summary>
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        await EachAsync(await PeriodsAsync(cancellationToken), _steps.AdvanceAsync, cancellationToken);
    }

    private async Task WriteAsync(RollPeriod period, CancellationToken cancellationToken)
    {
        if (_memory.Of(period.Id) is { } roll)
        {
            await _steps.WriteAsync(roll, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<RollPeriod>> PeriodsAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<RollPeriod> periods = [];
        await GuardAsync(
            "list", async () => periods = await _store.PeriodsAsync(cancellationToken), cancellationToken);
        return periods;
    }

    private async Task EachAsync(
        IEnumerable<RollPeriod> periods,
        Func<RollPeriod, CancellationToken, Task> step,
        CancellationToken cancellationToken)
    {
        foreach (var period in periods.ToList())
        {
            await GuardAsync(period.Id, () => step(period, cancellationToken), cancellationToken);
        }
    }

    // A refusal passes or it is tried again; nothing of a payload is in any of these messages.
    private async Task GuardAsync(string period, Func<Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await step();
        }
        catch (Exception refusal) when (refusal is StorageRefused or KeyRefused)
        {
            _journal.Failed(period, refusal.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _journal.Failed(period, "The storage or the vault did not answer in time.");
        }
        catch (RollDistrusted distrusted)
        {
            await DistrustAsync(period, distrusted.Fault, cancellationToken);
        }
        catch (JsonException)
        {
            await DistrustAsync(period, RollFault.Altered, cancellationToken);
        }
    }

    private async Task DistrustAsync(string period, RollFault fault, CancellationToken cancellationToken)
    {
        if (_memory.Of(period) is { } roll)
        {
            roll.Saved = DateTimeOffset.MinValue;
        }

        await _journal.AlarmAsync(period, fault, cancellationToken);
    }

    private static DateTimeOffset MinuteOf(DateTimeOffset moment) =>
        moment - new TimeSpan(moment.UtcTicks % Minute.Ticks);

    // A timer that rings early must not ring twice for one minute, and a slow minute is not made up for. Where the
    // clock was set back, its own next minute counts: to wait for the old one could be to write nothing for hours.
    private DateTimeOffset NextAfter(DateTimeOffset last)
    {
        var next = MinuteOf(_time.GetUtcNow()) + Minute;
        return next == last ? last + Minute : next;
    }

    private TimeSpan Until(DateTimeOffset moment)
    {
        var left = moment - _time.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
