using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack;

namespace Performix.Bot.Worker;

/// <summary>Reads and diagnoses on schedule, and at the start where that is asked for; whatever fails, the next slot
/// is tried.</summary>
public sealed partial class WorkerLoop(
    PullRun run,
    TimeProvider time,
    IOptions<ScheduleOptions> schedule,
    IOptions<OrganisationOptions> organisation,
    ILogger<WorkerLoop> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.Value.TimeZone);
        var pulls = Timetable.Parse(schedule.Value.Pull, zone);
        if (schedule.Value.RunAtStart)
        {
            await TryAsync(pulls, stoppingToken);
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            var now = time.GetUtcNow();
            await Task.Delay(pulls.NextAfter(now) - now, time, stoppingToken);
            await TryAsync(pulls, stoppingToken);
        }
    }

    private async Task TryAsync(Timetable pulls, CancellationToken cancellationToken)
    {
        try
        {
            await run.ReadAndDiagnoseAsync(pulls, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            Log.RunFailed(logger, e);
            await run.EndBadlyAsync(e.Message, pulls, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A run failed; the last complete snapshot stays")]
        public static partial void RunFailed(ILogger logger, Exception fault);
    }
}
