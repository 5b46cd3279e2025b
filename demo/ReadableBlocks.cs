using System.Text;
using System.Text.Json.Nodes;

namespace Performix.Demo;

/// <summary>A message of blocks as text that a person can read in a terminal.</summary>
internal static class ReadableBlocks
{
    public static string Of(JsonArray messages)
    {
        var text = new StringBuilder();
        var blocks = messages.OfType<JsonObject>().SelectMany(m => m["blocks"] as JsonArray ?? []);
        foreach (var block in blocks.OfType<JsonObject>())
        {
            text.AppendLine(Block(block));
        }

        return text.ToString().TrimEnd();
    }

    private static string Block(JsonObject block) => block["type"]?.GetValue<string>() switch
    {
        "header" => Plain(block["text"]) + "\n" + new string('=', Plain(block["text"]).Length),
        "section" => Plain(block["text"]),
        "context" => string.Join(" ", (block["elements"] as JsonArray ?? []).Select(Plain)),
        "data_visualization" => Chart(block),
        "actions" => string.Join(" ", (block["elements"] as JsonArray ?? []).Select(e => $"[{Plain(e?["text"])}]")),
        "divider" => "",
        var other => $"({other})",
    };

    private static string Chart(JsonObject block)
    {
        var points = (block["chart"]?["series"]?[0]?["data"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(p => (Label: p["label"]?.ToString() ?? "", Value: p["value"]?.GetValue<double>() ?? 0))
            .ToArray();
        var largest = points.Select(p => p.Value).DefaultIfEmpty(1).Max();
        var bars = points.Select(p => $"  {p.Label,12}  {new string('█', Width(p.Value, largest))} {p.Value:0}");
        return Plain(block["title"]) + "\n" + string.Join('\n', bars);
    }

    private static int Width(double value, double largest) =>
        largest > 0 ? (int)Math.Round(30 * value / largest) : 0;

    /// <summary>The text without Slack's marks; a date shows what stands there where Slack fills nothing in.</summary>
    private static string Plain(JsonNode? text)
    {
        var raw = text is JsonObject whole ? whole["text"]?.ToString() ?? "" : text?.ToString() ?? "";
        var dates = System.Text.RegularExpressions.Regex.Replace(
            raw, @"<!date\^[^|]*\|([^>]*)>", "$1", System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1));
        return dates.Replace("*", "", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);
    }
}
