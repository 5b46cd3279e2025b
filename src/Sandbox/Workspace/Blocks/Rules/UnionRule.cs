using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Blocks.Rules;

/// <summary>An object whose <c>type</c> says by which rule it goes; null for a type that may not stand here.</summary>
internal sealed record UnionRule(Func<string, Findings, Rule?> ByType) : Rule
{
    public override void Check(JsonNode? node, string at, Findings findings)
    {
        if (node is not JsonObject json)
        {
            findings.Add(at, "must provide an object");
            return;
        }

        if (Elements.TextOf(json, "type") is not { } type)
        {
            findings.Add(at, "missing required field: type");
            return;
        }

        if (ByType(type, findings) is { } rule)
        {
            rule.Check(json, at, findings);
        }
        else
        {
            findings.Add(at + "/type", $"unsupported type: {type}");
        }
    }
}
