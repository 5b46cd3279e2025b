using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;

namespace Refit;

public sealed class ApiResponse<T>(
    HttpResponseMessage response, T? content, RefitSettings settings, ApiException? error = null) : IApiResponse<T>
{
    private readonly HttpResponseMessage _response = response ?? throw new ArgumentNullException(nameof(response));

    public T? Content { get; } = content;

    public RefitSettings Settings { get; } = settings;

    public ApiException? Error { get; } = error;

    public HttpResponseHeaders Headers => _response.Headers;

    public HttpContentHeaders? ContentHeaders => _response.Content?.Headers;

    [MemberNotNullWhen(true, nameof(ContentHeaders))]
    [MemberNotNullWhen(false, nameof(Error))]
#pragma warning disable CS8775 // A refused answer comes with its Error, and any answer with content headers.
    public bool IsSuccessStatusCode => _response.IsSuccessStatusCode;

    [MemberNotNullWhen(true, nameof(ContentHeaders))]
    [MemberNotNullWhen(true, nameof(Content))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccessful => IsSuccessStatusCode && Error is null;
#pragma warning restore CS8775

    public HttpStatusCode StatusCode => _response.StatusCode;

    public string? ReasonPhrase => _response.ReasonPhrase;

    public HttpRequestMessage? RequestMessage => _response.RequestMessage;

    public Version Version => _response.Version;

    public Task<ApiResponse<T>> EnsureSuccessStatusCodeAsync() => ReturnOrThrowAsync(IsSuccessStatusCode);

    public Task<ApiResponse<T>> EnsureSuccessfulAsync() => ReturnOrThrowAsync(IsSuccessful);

    public void Dispose() => _response.Dispose();

    private async Task<ApiResponse<T>> ReturnOrThrowAsync(bool succeeded)
    {
        if (succeeded)
        {
            return this;
        }

        var request = _response.RequestMessage!;
        var failure = Error
            ?? await ApiException.Create(request, request.Method, _response, Settings).ConfigureAwait(false);
        Dispose();
        throw failure;
    }
}
