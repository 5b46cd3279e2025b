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
    /// <param name="isBusy">Whether the body of a 403 says that there are too many calls at a time.</param>
    public static ResiliencePipeline<HttpResponseMessage> Pipeline(
        TimeProvider time, TimeSpan firstWait, Func<string, bool> isBusy) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { Name = Name, TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Attempts,
                Delay = firstWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = async tried =>
                    tried.Outcome.Exception is HttpRequestException or TimeoutRejectedException
                    || (tried.Outcome.Result is { } answer
                        && await MayPassAsync(answer, isBusy, tried.Context.CancellationToken)),
            })
            .Build();

    /// <summary>Salesforce says 403 to the day's limit, which does not pass before tomorrow, and to the limit on long
    /// calls at a time, which does: only the body tells them apart.</summary>
    private static async Task<bool> MayPassAsync(
        HttpResponseMessage answer, Func<string, bool> isBusy, CancellationToken cancellationToken)
    {
        if (answer.StatusCode != HttpStatusCode.Forbidden)
        {
            return MayPass.Contains(answer.StatusCode);
        }

        return isBusy(await answer.Content.ReadAsStringAsync(cancellationToken));
    }
}
