using System.Text.Json;
using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Blocks.Rules;

/// <summary>A string of a certain form, such as a date.</summary>
internal sealed record PatternRule(string What, Func<string, bool> Fits) : Rule
{
    public override void Check(JsonNode? node, string at, Findings findings)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String
            || !Fits(value.GetValue<string>()))
        {
            findings.Add(at, $"must be {What}");
        }
    }
}
