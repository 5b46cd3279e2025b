using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Performix.Connectors.Resilience;

/// <summary>The pipeline <c>salesforce-transient</c>: tries again what may pass, with growing and jittered waits.
/// </summary>
public static class TransientFaults
{
    public const string Name = "salesforce-transient";

    private const int Attempts = 4;

    // 420 is what an edge sends instead of 429; it has no name in the framework.
    private static readonly HashSet<HttpStatusCode> MayPass =
    [
        HttpStatusCode.NotAcceptable, HttpStatusCode.RequestTimeout, (HttpStatusCode)420,
        HttpStatusCode.TooManyRequests, HttpStatusCode.InternalServerError, HttpStatusCode.BadGateway,
        HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout,
    ];

    /// <param name="time">The clock that waits are taken by.</param>
    /// <param name="firstWait">The first wait; each is about twice the one before.</param>
    /// <param name="callTimeout">How long one attempt may take.</param>
    /// <param name="mayPass">Whether an answer that looks final may pass all the same; asked only then.</param>
    public static ResiliencePipeline<HttpResponseMessage> Pipeline(
        TimeProvider time,
        TimeSpan firstWait,
        TimeSpan callTimeout,
        Func<HttpResponseMessage, CancellationToken, Task<bool>> mayPass) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { Name = Name, TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Attempts,
                Delay = firstWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = async tried => tried.Outcome switch
                {
                    { Exception: HttpRequestException or TimeoutRejectedException } => true,
                    { Result: { } answer } => MayPass.Contains(answer.StatusCode)
                        || (!answer.IsSuccessStatusCode && await mayPass(answer, tried.Context.CancellationToken)),
                    _ => false,
                },
            })
            .AddTimeout(callTimeout)
            .Build();
}
