using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Interaction;

namespace Performix.Sandbox.Control;

/// <summary>What a control call was sent: a JSON object, or a query.</summary>
internal sealed class ControlBody(JsonObject body)
{
    public JsonNode? this[string name] => body[name];

    public string Text(string name) => Maybe(name) ?? throw new CannotDo($"{name} is missing");

    public string? Maybe(string name) => body[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String =>
            value.GetValue<string>() is { Length: > 0 } text ? text : null,
        var other => other.ToJsonString(),
    };

    public bool Flag(string name, bool otherwise = false) =>
        Maybe(name) is { } text ? text is "true" or "1" : otherwise;

    public long Whole(string name, long otherwise) =>
        long.TryParse(Maybe(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    public static async Task<ControlBody> ReadAsync(HttpRequest request)
    {
        var body = new JsonObject();
        foreach (var (name, value) in request.Query)
        {
            body[name] = value.ToString();
        }

        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (text.Length > 0)
        {
            foreach (var (name, value) in Parse(text))
            {
                body[name] = value?.DeepClone();
            }
        }

        return new ControlBody(body);
    }

    private static JsonObject Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new CannotDo("the body is not a JSON object");
        }
        catch (JsonException)
        {
            throw new CannotDo("the body is not JSON");
        }
    }
}
