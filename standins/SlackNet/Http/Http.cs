using System.Net;
using Newtonsoft.Json;

namespace SlackNet;

internal sealed class Http(Func<HttpClient> getClient, SlackJsonSettings settings, ILogger logger) : IHttp
{
    public async Task<T> Execute<T>(HttpRequestMessage requestMessage, CancellationToken cancellationToken)
    {
        logger.Write(LogCategory.Request, $"{requestMessage.Method} {requestMessage.RequestUri?.AbsolutePath}");
        await LogBody("Sent", requestMessage.Content, cancellationToken).ConfigureAwait(false);

        using var response = await getClient().SendAsync(requestMessage, cancellationToken).ConfigureAwait(false);
        await LogBody("Received", response.Content, cancellationToken).ConfigureAwait(false);

        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            throw new SlackRateLimitException(response.Headers.RetryAfter?.Delta);
        }

        response.EnsureSuccessStatusCode();
        return Parse<T>(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
    }

    private T Parse<T>(string body)
    {
        try
        {
            return JsonConvert.DeserializeObject<T>(body, settings.SerializerSettings);
        }
        catch (JsonException e)
        {
            // A response_url answers "ok", which is not JSON.
            logger.Write(LogCategory.Serialization, "The answer is not JSON", e);
            return default;
        }
    }

    private async Task LogBody(string what, HttpContent content, CancellationToken cancellationToken)
    {
        var isFile = content is StreamContent or ByteArrayContent and not StringContent;
        if (logger is NullLogger || content is null || isFile)
        {
            return;
        }

        await content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        var body = await content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        logger.Write(LogCategory.Data, $"{what} {body}");
    }
}
