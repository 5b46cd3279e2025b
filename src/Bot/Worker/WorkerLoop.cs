using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Performix.Bot.Worker;

/// <summary>Runs each job at its times, one beside the other; whatever fails, the next time is tried.</summary>
public sealed partial class WorkerLoop(
    IEnumerable<IScheduledJob> jobs, TimeProvider time, ILogger<WorkerLoop> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(jobs.Select(job => RepeatAsync(job, stoppingToken)));

    private async Task RepeatAsync(IScheduledJob job, CancellationToken cancellationToken)
    {
        // The others' first steps do not wait for this one's.
        await Task.Yield();
        var at = job.FirstAt(time.GetUtcNow());
        while (!cancellationToken.IsCancellationRequested)
        {
            var wait = at - time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            await TryAsync(job, cancellationToken);
            at = job.NextAfter(time.GetUtcNow());
        }
    }

    private async Task TryAsync(IScheduledJob job, CancellationToken cancellationToken)
    {
        try
        {
            await job.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            Log.RunFailed(logger, job.Name, e);
            await job.BrokeOffAsync(e.Message, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A run of {Job} failed; what it left before it stays")]
        public static partial void RunFailed(ILogger logger, string job, Exception fault);
    }
}
