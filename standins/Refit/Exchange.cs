using System.Reflection;

namespace Refit;

/// <summary>One request out and its answer in, in the shape that the method returns.</summary>
internal sealed class Exchange(HttpClient client, RefitSettings settings)
{
    private static readonly MethodInfo ResultOf = Open(nameof(GetAsync));
    private static readonly MethodInfo ResponseOf = Open(nameof(GetResponseAsync));

    /// <summary>Starts the exchange and returns the Task that the interface method promises.</summary>
    public object Start(RestMethod method, Type returnType, object?[] arguments)
    {
        if (!returnType.IsGenericType)
        {
            return RunAsync(method, arguments);
        }

        var result = returnType.GetGenericArguments()[0];
        if (result == typeof(HttpResponseMessage))
        {
            return SendAsync(method, arguments);
        }

        if (result == typeof(IApiResponse))
        {
            return GetResponseAsync<HttpContent, IApiResponse>(method, arguments);
        }

        var isResponse = result.IsGenericType && result.GetGenericTypeDefinition() is var open
            && (open == typeof(ApiResponse<>) || open == typeof(IApiResponse<>));
        var closed = isResponse
            ? ResponseOf.MakeGenericMethod(result.GetGenericArguments()[0], result)
            : ResultOf.MakeGenericMethod(result);
        return closed.Invoke(this, [method, arguments])!;
    }

    private async Task RunAsync(RestMethod method, object?[] arguments)
    {
        using var response = await SendAsync(method, arguments).ConfigureAwait(false);
        if (await settings.ExceptionFactory(response).ConfigureAwait(false) is { } failure)
        {
            throw failure;
        }
    }

    private async Task<T?> GetAsync<T>(RestMethod method, object?[] arguments)
    {
        var response = await SendAsync(method, arguments).ConfigureAwait(false);
        var kept = false;
        try
        {
            var failure = await settings.ExceptionFactory(response).ConfigureAwait(false);
            if (failure is not null)
            {
                throw failure;
            }

            var content = await ReadAsync<T>(response, TokenOf(method, arguments)).ConfigureAwait(false);
            kept = content is Stream or HttpContent;
            return content;
        }
        finally
        {
            if (!kept)
            {
                response.Dispose();
            }
        }
    }

    private async Task<TResponse> GetResponseAsync<T, TResponse>(RestMethod method, object?[] arguments)
        where TResponse : IApiResponse
    {
        var response = await SendAsync(method, arguments).ConfigureAwait(false);
        var failure = await settings.ExceptionFactory(response).ConfigureAwait(false);
        var content = default(T);
        try
        {
            content = failure is null
                ? await ReadAsync<T>(response, TokenOf(method, arguments)).ConfigureAwait(false)
                : default;
        }
        catch (ApiException unreadable)
        {
            failure = unreadable;
        }

        return failure is null or ApiException
            ? (TResponse)(object)new ApiResponse<T>(response, content, settings, (ApiException?)failure)
            : throw failure;
    }

    private async Task<HttpResponseMessage> SendAsync(RestMethod method, object?[] arguments)
    {
        if (client.BaseAddress is null)
        {
            throw new InvalidOperationException("BaseAddress must be set on the HttpClient instance.");
        }

        var token = TokenOf(method, arguments);
        var request = await RequestWriter.WriteAsync(client.BaseAddress, settings, method, arguments)
            .ConfigureAwait(false);
        if (settings.AuthorizationHeaderValueGetter is { } valueOf
            && request.Headers.Authorization is { } authorization)
        {
            var value = await valueOf(request, token).ConfigureAwait(false);
            request.Headers.Authorization = new(authorization.Scheme, value);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token)
            .ConfigureAwait(false);
    }

    private async Task<T?> ReadAsync<T>(HttpResponseMessage response, CancellationToken token)
    {
        if (typeof(T) == typeof(HttpContent))
        {
            return (T)(object)response.Content;
        }

        if (typeof(T) == typeof(Stream))
        {
            return (T)(object)await response.Content.ReadAsStreamAsync(token).ConfigureAwait(false);
        }

        if (typeof(T) == typeof(string))
        {
            return (T)(object)await response.Content.ReadAsStringAsync(token).ConfigureAwait(false);
        }

        try
        {
            return await settings.ContentSerializer.FromHttpContentAsync<T>(response.Content, token)
                .ConfigureAwait(false);
        }
        catch (Exception inner) when (inner is not OperationCanceledException)
        {
            var request = response.RequestMessage!;
            throw await ApiException.Create(
                "The answer could not be deserialized.", request, request.Method, response, settings, inner)
                .ConfigureAwait(false);
        }
    }

    private static CancellationToken TokenOf(RestMethod method, object?[] arguments) =>
        method.Parameters.FirstOrDefault(parameter => parameter.Kind == RestParameterKind.Cancellation) is { } found
            && arguments[found.Place] is CancellationToken token ? token : CancellationToken.None;

    private static MethodInfo Open(string name) =>
        typeof(Exchange).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)!;
}
