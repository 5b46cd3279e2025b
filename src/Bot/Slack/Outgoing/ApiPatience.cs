using System.Net;

namespace Performix.Bot.Slack.Outgoing;

/// <summary>
/// Stands between SlackNet and the network. It waits where Slack asks for it, within reason, and tries again what was
/// surely not done; it gives up on a call that hangs; and the bot's token goes to the Web API only, not to response
/// URLs, to which SlackNet would send it too.
/// </summary>
internal sealed class ApiPatience(Uri apiBase, TimeProvider time) : DelegatingHandler
{
    private const int Tries = 4;
    private const long LongestVerdict = 64 * 1024;

    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WaitWithoutAdvice = TimeSpan.FromSeconds(1);

    /// <summary>Whoever asked has no use for an answer that comes later than this.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } url && !apiBase.IsBaseOf(url))
        {
            request.Headers.Authorization = null;
        }

        for (var tries = 1; ; tries++)
        {
            var response = await AttemptAsync(request, tries == Tries, cancellationToken);
            var wait = response is null ? WaitWithoutAdvice : await WaitAsync(response, cancellationToken);
            if (response is not null && wait is null)
            {
                return response;
            }

            if (response is not null && (tries == Tries || wait > LongestWait))
            {
                return GivenUp(response);
            }

            response?.Dispose();
            await Task.Delay(wait ?? WaitWithoutAdvice, time, cancellationToken);
        }
    }

    /// <returns>Null where nobody was reached and it is worth another try.</returns>
    private async Task<HttpResponseMessage?> AttemptAsync(
        HttpRequestMessage request, bool isLast, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(AnswerWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await base.SendAsync(request, either.Token);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException("Slack did not answer in time.", new TimeoutException(null, fault));
        }
        catch (HttpRequestException fault) when (!isLast && WasNotReached(fault))
        {
            return null;
        }
    }

    private static bool WasNotReached(HttpRequestException fault) =>
        fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError;

    /// <summary>How long Slack asks to wait; null where it answered.</summary>
    private async Task<TimeSpan?> WaitAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var isAsked = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
        if (!isAsked && !await SaysRateLimitedAsync(response, cancellationToken))
        {
            return null;
        }

        var after = response.Headers.RetryAfter;
        var wait = after?.Delta ?? after?.Date - time.GetUtcNow() ?? WaitWithoutAdvice;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>Some methods say it in an answer of 200, without an advice.</summary>
    private static async Task<bool> SaysRateLimitedAsync(
        HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > LongestVerdict || !response.IsSuccessStatusCode)
        {
            return false;
        }

        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return body.Replace(" ", "", StringComparison.Ordinal)
            .Contains("\"error\":\"ratelimited\"", StringComparison.Ordinal);
    }

    /// <summary>A 429 would have SlackNet wait for ever, and without Retry-After stumble.</summary>
    private static HttpResponseMessage GivenUp(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            response.Dispose();
            throw new HttpRequestException("Slack asks to slow down.", null, HttpStatusCode.TooManyRequests);
        }

        return response;
    }
}
