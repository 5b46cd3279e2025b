using System.Net.Http.Headers;

namespace Refit;

/// <summary>Writes the request that a method's attributes and a call's arguments describe.</summary>
internal static class RequestWriter
{
    public static async Task<HttpRequestMessage> WriteAsync(
        Uri baseAddress, RefitSettings settings, RestMethod method, object?[] arguments)
    {
        var address = RequestAddress.Of(baseAddress, settings, method, arguments);
        var request = new HttpRequestMessage(method.Verb, address);
        foreach (var parameter in method.Parameters.Where(parameter => parameter.Kind == RestParameterKind.Body))
        {
            request.Content = await RequestBody
                .WriteAsync(settings, parameter.Body!, arguments[parameter.Place]).ConfigureAwait(false);
        }

        foreach (var (name, value) in HeadersOf(method, arguments))
        {
            SetHeader(request, name, value);
        }

        return request;
    }

    private static IEnumerable<(string Name, string? Value)> HeadersOf(RestMethod method, object?[] arguments)
    {
        foreach (var header in method.Headers)
        {
            var parts = header.Split(':', 2);
            yield return (parts[0].Trim(), parts.Length == 2 ? parts[1].Trim() : null);
        }

        foreach (var parameter in method.Parameters)
        {
            if (parameter.Kind == RestParameterKind.Header)
            {
                yield return (parameter.Name, arguments[parameter.Place]?.ToString());
            }
            else if (parameter.Kind == RestParameterKind.Authorize && arguments[parameter.Place] is { } value)
            {
                yield return ("Authorization", $"{parameter.Name} {value}");
            }
        }
    }

    private static void SetHeader(HttpRequestMessage request, string name, string? value)
    {
        var headers = new HttpHeaders?[] { request.Headers, request.Content?.Headers }.OfType<HttpHeaders>();
        foreach (var group in headers.Where(group => group.NonValidated.Any(set => IsSame(set.Key, name))))
        {
            group.Remove(name);
        }

        // A header without a value takes an inherited one back; an empty Authorization says nothing either.
        if (value is null || (value.Length == 0 && IsSame(name, "Authorization")))
        {
            return;
        }

        var oneLine = value.ReplaceLineEndings(string.Empty);
        if (!request.Headers.TryAddWithoutValidation(name, oneLine))
        {
            request.Content?.Headers.TryAddWithoutValidation(name, oneLine);
        }
    }

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
