namespace Refit;

public class RefitSettings
{
    public RefitSettings()
        : this(new SystemTextJsonContentSerializer())
    {
    }

    public RefitSettings(IHttpContentSerializer contentSerializer)
    {
        ContentSerializer = contentSerializer ?? throw new ArgumentNullException(nameof(contentSerializer));
        ExceptionFactory = FailureOf;
    }

    public Func<HttpRequestMessage, CancellationToken, Task<string>>? AuthorizationHeaderValueGetter { get; set; }

    public Func<HttpMessageHandler>? HttpMessageHandlerFactory { get; set; }

    public Func<HttpResponseMessage, Task<Exception?>> ExceptionFactory { get; set; }

    public IHttpContentSerializer ContentSerializer { get; set; }

    public CollectionFormat CollectionFormat { get; set; } = CollectionFormat.RefitParameterFormatter;

    public bool Buffered { get; set; }

    private async Task<Exception?> FailureOf(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
        {
            return null;
        }

        var request = response.RequestMessage!;
        return await ApiException.Create(request, request.Method, response, this).ConfigureAwait(false);
    }
}
