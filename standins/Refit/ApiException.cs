using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;

namespace Refit;

public class ApiException : Exception
{
    protected ApiException(
        string exceptionMessage,
        HttpRequestMessage message,
        HttpMethod httpMethod,
        string? content,
        HttpStatusCode statusCode,
        string? reasonPhrase,
        HttpResponseHeaders headers,
        RefitSettings refitSettings,
        Exception? innerException = null)
        : base(exceptionMessage, innerException)
    {
        RequestMessage = message;
        HttpMethod = httpMethod;
        Content = content;
        StatusCode = statusCode;
        ReasonPhrase = reasonPhrase;
        Headers = headers;
        RefitSettings = refitSettings;
    }

    public HttpStatusCode StatusCode { get; }

    public string? ReasonPhrase { get; }

    public HttpResponseHeaders Headers { get; }

    public HttpMethod HttpMethod { get; }

    public Uri? Uri => RequestMessage.RequestUri;

    public HttpRequestMessage RequestMessage { get; }

    public HttpContentHeaders? ContentHeaders { get; private set; }

    public string? Content { get; private set; }

    [MemberNotNullWhen(true, nameof(Content))]
    public bool HasContent => !string.IsNullOrWhiteSpace(Content);

    public RefitSettings RefitSettings { get; }

    public static Task<ApiException> Create(
        HttpRequestMessage message,
        HttpMethod httpMethod,
        HttpResponseMessage response,
        RefitSettings refitSettings,
        Exception? innerException = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        var text = "Response status code does not indicate success: "
            + $"{(int)response.StatusCode} ({response.ReasonPhrase}).";
        return Create(text, message, httpMethod, response, refitSettings, innerException);
    }

    public static async Task<ApiException> Create(
        string exceptionMessage,
        HttpRequestMessage message,
        HttpMethod httpMethod,
        HttpResponseMessage response,
        RefitSettings refitSettings,
        Exception? innerException = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        var exception = new ApiException(
            exceptionMessage,
            message,
            httpMethod,
            null,
            response.StatusCode,
            response.ReasonPhrase,
            response.Headers,
            refitSettings,
            innerException);
        await exception.ReadContentAsync(response.Content).ConfigureAwait(false);
        return exception;
    }

    public async Task<T?> GetContentAsAsync<T>() => HasContent
        ? await RefitSettings.ContentSerializer
            .FromHttpContentAsync<T>(new StringContent(Content)).ConfigureAwait(false)
        : default;

    private async Task ReadContentAsync(HttpContent content)
    {
        try
        {
            ContentHeaders = content.Headers;
            Content = await content.ReadAsStringAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or ObjectDisposedException
            or InvalidOperationException)
        {
            // The status is what matters; a body that cannot be read must not hide it.
        }
    }
}
