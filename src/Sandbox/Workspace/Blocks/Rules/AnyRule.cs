using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Blocks.Rules;

/// <summary>Whatever is there.</summary>
internal sealed record AnyRule : Rule
{
    public override void Check(JsonNode? node, string at, Findings findings)
    {
    }
}
