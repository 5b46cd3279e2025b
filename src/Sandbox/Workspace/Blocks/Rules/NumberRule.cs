using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Blocks.Rules;

/// <summary>A number in a range.</summary>
internal sealed record NumberRule(double Least, double Most, bool Whole) : Rule
{
    public override void Check(JsonNode? node, string at, Findings findings)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.Number)
        {
            findings.Add(at, "must be a number");
            return;
        }

        var number = double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
        if (Whole && number != Math.Floor(number))
        {
            findings.Add(at, "must be a whole number");
        }
        else if (number < Least || number > Most)
        {
            findings.Add(at, string.Create(CultureInfo.InvariantCulture, $"must be between {Least} and {Most}"));
        }
    }
}
