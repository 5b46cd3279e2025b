using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Performix.Connectors.Storage.Protection;

/// <summary>Tells what becomes of a roll, to the log and to whoever records it. No line depends on an answer.</summary>
internal sealed partial class RollJournal(
    RecordProtection record, TimeProvider time, ILogger<RollJournal> logger)
{
    private readonly ConcurrentDictionary<(string Period, string Detail), bool> _raised = new();

    public Task TellAsync(
        ProtectionEventKind kind, string period, string detail, CancellationToken cancellationToken)
    {
        Log.Happened(logger, period, kind, detail);
        return record(new ProtectionEvent(kind, period, detail, time.GetUtcNow()), cancellationToken);
    }

    /// <summary>Raises an alarm, once in the life of the process for each period and reason.</summary>
    public async Task AlarmAsync(string period, RollFault fault, CancellationToken cancellationToken)
    {
        var detail = RollDistrusted.Say(fault);
        if (_raised.TryAdd((period, detail), true))
        {
            Log.Alarm(logger, period, detail);
            var alarm = new ProtectionEvent(ProtectionEventKind.Alarm, period, detail, time.GetUtcNow());
            await record(alarm, cancellationToken);
        }
    }

    /// <summary>A refusal that may pass; it is tried again with the next minute.</summary>
    public void Failed(string period, string refusal) => Log.Failed(logger, period, refusal);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Sealed roll {Period}: {Kind}. {Detail}")]
        public static partial void Happened(
            ILogger logger, string period, ProtectionEventKind kind, string detail);

        [LoggerMessage(Level = LogLevel.Critical, Message = "Sealed roll {Period}: ALARM. {Detail}")]
        public static partial void Alarm(ILogger logger, string period, string detail);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Sealed roll {Period}: not this minute. {Refusal}")]
        public static partial void Failed(ILogger logger, string period, string refusal);
    }
}
