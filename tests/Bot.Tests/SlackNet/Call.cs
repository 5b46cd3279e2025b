using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace Performix.Bot.Tests.SlackClient;

/// <summary>One call as it arrived.</summary>
internal sealed record Call(
    string Verb, string Method, IReadOnlyDictionary<string, string> Query, string Body, CallHeaders Headers)
{
    public JObject Json => JObject.Parse(Body);

    public override string ToString() => $"{Verb} {Method}";

    public static async Task<Call> Read(string method, HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        var query = request.Query.ToDictionary(q => q.Key, q => q.Value.ToString());
        var headers = new CallHeaders(
            request.Headers.Authorization.ToString(), request.ContentType?.Split(';')[0] ?? "");
        return new Call(request.Method, method, query, body, headers);
    }
}
