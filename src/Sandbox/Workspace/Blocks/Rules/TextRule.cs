using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Blocks.Rules;

/// <summary>A string between two lengths, counted in UTF-16 units as JavaScript does.</summary>
internal sealed record TextRule(int Least, int Most) : Rule
{
    public override void Check(JsonNode? node, string at, Findings findings)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
        {
            findings.Add(at, "must be a string");
            return;
        }

        var length = value.GetValue<string>().Length;
        if (length > Most)
        {
            findings.Add(at, $"must be less than {(Most + 1).ToString(CultureInfo.InvariantCulture)} characters");
        }
        else if (length < Least)
        {
            findings.Add(at, $"must be more than {(Least - 1).ToString(CultureInfo.InvariantCulture)} characters");
        }
    }
}
