namespace Performix.Sandbox.Org.Http;

/// <summary>Takes down a request without what must not be taken down.</summary>
internal static class LogReader
{
    public static LoggedCall Add(RequestLog log, HttpRequest request, OrgCall call)
    {
        var headers = request.Headers.ToDictionary(
            header => header.Key,
            header => header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
                ? $"{header.Value.ToString().Split(' ')[0]} (hidden)"
                : header.Value.ToString(),
            StringComparer.OrdinalIgnoreCase);
        return log.Add(number => new LoggedCall
        {
            Number = number,
            Method = request.Method,
            Path = request.Path.Value ?? "",
            Query = Uri.UnescapeDataString((request.QueryString.Value ?? "").TrimStart('?').Replace('+', ' ')),
            Headers = headers,
            Call = call,
        });
    }
}
