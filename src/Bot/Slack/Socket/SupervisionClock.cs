using Microsoft.Extensions.Options;

namespace Performix.Bot.Slack.Socket;

/// <summary>The times of supervision, and the waiting for them.</summary>
public sealed class SupervisionClock(TimeProvider time, IOptions<SocketOptions> options)
{
    internal DateTimeOffset Now => time.GetUtcNow();

    internal TimeSpan Probe => Seconds(options.Value.ProbeSeconds);

    internal TimeSpan None => Seconds(options.Value.NoneSeconds);

    /// <summary>The second connection is made a while after the first.</summary>
    internal TimeSpan Few => Seconds(options.Value.FewSeconds + options.Value.StaggerSeconds);

    internal TimeSpan Connect => Seconds(options.Value.ConnectSeconds);

    internal TimeSpan Stagger => Seconds(options.Value.StaggerSeconds);

    internal TimeSpan Goodbye { get; } = TimeSpan.FromSeconds(5);

    internal Backoff Backoff { get; } =
        new(Seconds(options.Value.BackoffSeconds), Environment.ProcessId);

    internal async Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        await Task.Delay(wait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    internal Limit Limit(TimeSpan within, CancellationToken cancellationToken) => new(within, time, cancellationToken);

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
