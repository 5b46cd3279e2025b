using Performix.Bot.Worker;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Digest;

/// <summary>Posts the digest of each slot once, over restarts and several instances. Looked at every minute, so that a
/// missed slot is caught up, a plan that an admin changed counts at once, and a channel that was mended gets what was
/// held back.</summary>
internal sealed class DigestJob(
    DigestSource source, DigestPosting posting, LatestSnapshot latest, WorkLeases leases, TimeProvider time)
    : IScheduledJob
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(5);

    public string Name => "digest";

    public DateTimeOffset FirstAt(DateTimeOffset started) => started;

    public DateTimeOffset NextAfter(DateTimeOffset ended) => ended + Look;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // An installation owes no digest of before its first snapshot.
        var (plan, when) = await source.PlanAsync(cancellationToken);
        var week = when.LastUntil(time.GetUtcNow());
        if (plan.Channel.Length > 0
            && await posting.IsOwedAsync(week, cancellationToken)
            && await latest.WasThereAsync(week, cancellationToken))
        {
            await leases.AloneAsync(
                Name, LeaseTime, () => posting.PostAsync(week, plan.Channel, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Nothing to put right: the next minute goes on from the state that is kept.</summary>
    public Task BrokeOffAsync(string fault, CancellationToken cancellationToken) => Task.CompletedTask;
}
