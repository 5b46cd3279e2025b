using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Performix.Connectors.Resilience;

/// <summary>
/// The pipeline <c>salesforce-pages</c>: reads a page from its first byte to its last, and again from the first where
/// it breaks off. For pages that are read as they come: <see cref="OrgTraffic"/> sees no more than their beginning.
/// </summary>
public static class TornPages
{
    public const string Name = "salesforce-pages";

    private const int Attempts = 4;

    /// <param name="time">The clock that waits are taken by.</param>
    /// <param name="firstWait">The first wait; each is about twice the one before.</param>
    /// <param name="pageTimeout">How long one page may take.</param>
    public static ResiliencePipeline Pipeline(TimeProvider time, TimeSpan firstWait, TimeSpan pageTimeout) =>
        new ResiliencePipelineBuilder { Name = Name, TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = Attempts,
                Delay = firstWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder().Handle<IOException>().Handle<TimeoutRejectedException>(),
            })
            .AddTimeout(pageTimeout)
            .Build();
}
