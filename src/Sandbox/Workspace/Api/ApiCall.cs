using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>The arguments of one call, whether they came as query, form or JSON.</summary>
internal sealed class ApiCall(JsonObject arguments, SeedToken? token)
{
    private readonly List<string> _warnings = [];

    public JsonObject Arguments { get; } = arguments;

    public IReadOnlyList<string> Warnings => _warnings;

    public bool HasScope(string scope) => token?.Scopes.Contains(scope, StringComparer.Ordinal) ?? false;

    /// <summary>The scopes of the call's token, comma-separated as Slack reports them.</summary>
    public string Scopes => string.Join(',', token?.Scopes ?? []);

    public void Warn(string warning) => _warnings.Add(warning);

    /// <summary>The argument as text; null where it is absent or empty.</summary>
    public string? Text(string name)
    {
        var text = Arguments[name] switch
        {
            null => null,
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            var other => other.ToJsonString(),
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }

    public string Required(string name) => Text(name) ?? throw SlackRefusal.MissingArgument(name);

    public bool Flag(string name) => Text(name) is "true" or "1";

    public int Whole(string name, int otherwise)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new SlackRefusal("invalid_arguments")
            {
                Messages = [$"[ERROR] must be a number [json-pointer:/{name}]"],
            };
    }

    /// <summary>The argument as JSON, also where it came as JSON in a string; null where it is absent.</summary>
    public JsonNode? Json(string name, string refusal)
    {
        if (Arguments[name] is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
        {
            return Arguments[name]?.DeepClone();
        }

        try
        {
            return value.GetValue<string>() is { Length: > 0 } text ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            throw new SlackRefusal(refusal);
        }
    }
}
