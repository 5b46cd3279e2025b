using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Blocks.Rules;

/// <summary>A rule over several properties of an object, such as "exactly one of".</summary>
internal delegate void Cross(JsonObject json, string at, Findings findings);

/// <summary>An object with these properties and no others.</summary>
internal sealed record ShapeRule(params Field[] Fields) : Rule
{
    public Cross[] Also { get; init; } = [];

    public override void Check(JsonNode? node, string at, Findings findings)
    {
        if (node is not JsonObject json)
        {
            findings.Add(at, "must provide an object");
            return;
        }

        foreach (var field in Fields)
        {
            CheckField(field, json, at, findings);
        }

        foreach (var (name, _) in json.Where(pair => !Fields.Any(field => field.Name == pair.Key)))
        {
            findings.Add(at, $"invalid additional property: {name}");
        }

        foreach (var also in Also)
        {
            also(json, at, findings);
        }
    }

    private static void CheckField(Field field, JsonObject json, string at, Findings findings)
    {
        if (json.TryGetPropertyValue(field.Name, out var value) && value is not null)
        {
            field.Rule.Check(value, $"{at}/{field.Name}", findings);
        }
        else if (field.IsRequired)
        {
            findings.Add(at, $"missing required field: {field.Name}");
        }
    }
}
