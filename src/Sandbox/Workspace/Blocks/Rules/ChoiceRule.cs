using System.Text.Json;
using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Blocks.Rules;

/// <summary>One of a few words.</summary>
internal sealed record ChoiceRule(params string[] Words) : Rule
{
    public override void Check(JsonNode? node, string at, Findings findings)
    {
        var given = node is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : null;
        if (given is null || !Words.Contains(given, StringComparer.Ordinal))
        {
            findings.Add(at, "must be one of " + string.Join(", ", Words));
        }
    }
}
