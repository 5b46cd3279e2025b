using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Blocks.Rules;

/// <summary>What one place in blocks has to look like.</summary>
internal abstract record Rule
{
    /// <summary>Looks at a value that is there; <paramref name="at"/> is its JSON pointer.</summary>
    public abstract void Check(JsonNode? node, string at, Findings findings);
}
