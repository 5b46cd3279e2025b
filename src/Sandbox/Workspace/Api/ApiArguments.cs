using System.Text.Json;
using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>Reads the arguments of a request: query, then form or JSON.</summary>
internal static class ApiArguments
{
    /// <summary>The arguments, and what Slack would warn of about the way they came.</summary>
    public static async Task<(JsonObject Arguments, string? Warning)> ReadAsync(HttpRequest request, bool takesJson)
    {
        var arguments = new JsonObject();
        foreach (var (name, value) in request.Query)
        {
            arguments[name] = value.ToString();
        }

        var type = request.ContentType ?? "";
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            foreach (var (name, value) in form)
            {
                arguments[name] = value.ToString();
            }

            return (arguments, NamesCharset(type) ? "superfluous_charset" : null);
        }

        if (!type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return (arguments, null);
        }

        if (takesJson)
        {
            await MergeJsonAsync(request, arguments);
        }

        return (arguments, NamesCharset(type) ? null : "missing_charset");
    }

    private static bool NamesCharset(string contentType) =>
        contentType.Contains("charset", StringComparison.OrdinalIgnoreCase);

    private static async Task MergeJsonAsync(HttpRequest request, JsonObject arguments)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (text.Length == 0)
        {
            return;
        }

        JsonNode? body;
        try
        {
            body = JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw new SlackRefusal("invalid_json");
        }

        foreach (var (name, value) in body as JsonObject ?? throw new SlackRefusal("json_not_object"))
        {
            // A token in a JSON body is not read: it belongs in the Authorization header.
            if (name != "token")
            {
                arguments[name] = value?.DeepClone();
            }
        }
    }
}
