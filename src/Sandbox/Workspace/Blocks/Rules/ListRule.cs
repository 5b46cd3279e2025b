using System.Globalization;
using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Blocks.Rules;

/// <summary>An array of so many, each by the same rule.</summary>
internal sealed record ListRule(Rule Item, int Least, int Most) : Rule
{
    /// <summary>True where a hole in the array is allowed.</summary>
    public bool TakesNull { get; init; }

    public override void Check(JsonNode? node, string at, Findings findings)
    {
        if (node is not JsonArray list)
        {
            findings.Add(at, "must provide an array");
            return;
        }

        if (list.Count > Most)
        {
            findings.Add(at, $"no more than {Most.ToString(CultureInfo.InvariantCulture)} items allowed");
        }

        if (list.Count < Least)
        {
            findings.Add(at, $"no fewer than {Least.ToString(CultureInfo.InvariantCulture)} items allowed");
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is not null || !TakesNull)
            {
                Item.Check(list[i], $"{at}/{i.ToString(CultureInfo.InvariantCulture)}", findings);
            }
        }
    }
}
