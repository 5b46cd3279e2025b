using Performix.Bot.Reviews;
using Performix.Bot.Worker;

namespace Performix.Bot.Features.Review;

/// <summary>Goes over reviews with nobody else doing so, in this instance or another.</summary>
internal sealed class ReviewRound(
    ReviewStore store, ReviewPosting posting, ReviewDeadline deadline, WorkLeases leases) : IDisposable
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(5);

    /// <summary>The lease is this process's; within it, one at a time.</summary>
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Sends what is owed for one review. Where another instance is at it, its next round does.</summary>
    public Task SettleAsync(string key, CancellationToken cancellationToken) =>
        AloneAsync(() => posting.SettleAsync(key, deadline.Now, cancellationToken), cancellationToken);

    /// <summary>Sends what is owed for all, and lets go of what was kept long enough.</summary>
    public Task SettleAllAsync(CancellationToken cancellationToken) => AloneAsync(
        async () =>
        {
            foreach (var review in await store.AllAsync(cancellationToken))
            {
                if (deadline.IsSpent(review))
                {
                    await store.RemoveAsync(review.Key, cancellationToken);
                }
                else
                {
                    await posting.SettleAsync(review.Key, deadline.Now, cancellationToken);
                }
            }
        },
        cancellationToken);

    public void Dispose() => _one.Dispose();

    private async Task AloneAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await leases.AloneAsync("reviews", LeaseTime, work, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }
}
