using System.Collections.Concurrent;
using Performix.Analysis.Protection;
using Performix.Connectors.Storage.Protection;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Protection;

/// <summary>One process of the bot: its own memory, its own clock, and what it was seen to do.</summary>
internal sealed class RollInstance
{
    private readonly RollProcess _process;

    public RollInstance(RollBed bed, ManualTime time, Func<string, bool, Task>? tap = null)
    {
        Time = time;
        var journal = new RollJournal(RecordAsync, time, Log);
        var watch = tap ?? WatchAsync;
        _process = new RollProcess(
            new TappedRolls(bed.Store(), watch),
            new TappedKeys(bed.Keys(), watch),
            bed.Leases(time),
            new RollTenant(RollBed.Tenant, "Acme IT", time),
            journal);
    }

    public ManualTime Time { get; }

    public SealedRoll Roll => _process.Roll;

    public RollKeeper Keeper => _process.Keeper;

    public RollMemory Memory => _process.Memory;

    public CapturedLog Log { get; } = new();

    public ConcurrentQueue<ProtectionEvent> Events { get; } = new();

    /// <summary>Each call to storage or to the place of keys, with its time.</summary>
    public ConcurrentQueue<(DateTimeOffset At, string Call)> Calls { get; } = new();

    public IEnumerable<string> Alarms =>
        Events.Where(e => e.Kind == ProtectionEventKind.Alarm).Select(e => e.Detail);

    public Task<OpeningOutcome> OpenAsync(RollPlan plan) => _process.Opening.OpenAsync(plan, default);

    public Task StartAsync() => Keeper.StartAsync(default);

    /// <summary>The next full minute comes, and its tick is done.</summary>
    public async Task MinuteAsync(int minutes = 1)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            Time.Advance(TimeSpan.FromMinutes(1));
            await Keeper.TickAsync(default);
        }
    }

    public PutOutcome Put(string rep, PatchAnswer answer, FlagReason reason = FlagReason.None) =>
        Roll.Put(rep, answer, reason);

    public int CountOf(string call) => Calls.Count(seen => seen.Call == call);

    private Task WatchAsync(string call, bool done)
    {
        if (!done)
        {
            Calls.Enqueue((Time.GetUtcNow(), call));
        }

        return Task.CompletedTask;
    }

    private Task RecordAsync(ProtectionEvent happened, CancellationToken cancellationToken)
    {
        Events.Enqueue(happened);
        return Task.CompletedTask;
    }
}
