using Microsoft.Extensions.Logging;
using Performix.Bot.Worker;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Protection;
using SlackNet;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace Performix.Bot.Features.Flag;

/// <summary>Opens the period of the organisation's current fiscal quarter, once over all instances, from the last
/// complete reading. Asked each minute; what was answered is asked again on the next day only.</summary>
internal sealed partial class OpenPeriodJob(
    LatestSnapshot latest,
    PeriodPlans plans,
    RollOpening opening,
    OpenPeriodTimes times,
    ILogger<OpenPeriodJob> logger) : IScheduledJob
{
    private (string Period, DateOnly Day)? _answered;

    public string Name => "flags";

    public DateTimeOffset FirstAt(DateTimeOffset started) => started;

    public DateTimeOffset NextAfter(DateTimeOffset ended) => ended.AddMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (times.Due() is not { } due || _answered == (due.Period.Label, due.Day)
            || await latest.ReadAsync(cancellationToken) is not { } snapshot
            || !times.IsFresh(snapshot.Diagnosis.AsOf) || !snapshot.Diagnosis.Input.Complete)
        {
            return;
        }

        try
        {
            if (await plans.OfAsync(snapshot, due.Period, cancellationToken) is not { } plan)
            {
                Log.Waits(logger, due.Period.Label);
            }
            else if (await opening.OpenAsync(plan, cancellationToken) == OpeningOutcome.Busy)
            {
                return;
            }

            _answered = (due.Period.Label, due.Day);
        }
        catch (Exception refusal) when (refusal is SlackException or StorageRefused or KeyRefused)
        {
            Log.NotNow(logger, due.Period.Label, refusal.Message);
        }
    }

    /// <summary>Nothing to put right: a period that is half open is begun again.</summary>
    public Task BrokeOffAsync(string fault, CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "Flags {Period}: not opened today, too few people are linked with Slack or carry a "
                + "quota; see the settings")]
        public static partial void Waits(ILogger logger, string period);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Flags {Period}: not opened yet. {Refusal}")]
        public static partial void NotNow(ILogger logger, string period, string refusal);
    }
}
