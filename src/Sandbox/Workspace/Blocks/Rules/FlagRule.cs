using System.Text.Json;
using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Blocks.Rules;

/// <summary>True or false.</summary>
internal sealed record FlagRule : Rule
{
    public override void Check(JsonNode? node, string at, Findings findings)
    {
        if (node?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
        {
            findings.Add(at, "must be a boolean");
        }
    }
}
