using System.Net;
using Polly;
using Polly.Retry;

namespace Performix.Connectors.Resilience;

/// <summary>The pipeline <c>salesforce-transient</c>: tries again what may pass, with growing and jittered waits.
/// </summary>
public static class TransientFaults
{
    public const string Name = "salesforce-transient";

    private const int Attempts = 4;

    private static readonly HashSet<HttpStatusCode> MayPass =
    [
        HttpStatusCode.RequestTimeout, HttpStatusCode.TooManyRequests, HttpStatusCode.InternalServerError,
        HttpStatusCode.BadGateway, HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout,
    ];

    /// <param name="time">The clock that waits are taken by.</param>
    /// <param name="firstWait">The first wait; each is about twice the one before.</param>
    public static ResiliencePipeline<HttpResponseMessage> Pipeline(TimeProvider time, TimeSpan firstWait) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { Name = Name, TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Attempts,
                Delay = firstWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                    .Handle<HttpRequestException>()
                    .HandleResult(answer => MayPass.Contains(answer.StatusCode)),
            })
            .Build();
}
