using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Blocks.Rules;
using static Performix.Sandbox.Workspace.Blocks.Rules.Kit;

namespace Performix.Sandbox.Workspace.Blocks.Tables;

/// <summary>The cells and rows of <c>table</c> and <c>data_table</c>.</summary>
internal static class TableRules
{
    private const int MostCharacters = 10_000;

    private static readonly Rule RawText = new ShapeRule(Kind, Need("text", Text(MostCharacters, 1)));

    private static readonly Rule RawNumber = new ShapeRule(
        Kind, Need("value", new NumberRule(double.MinValue, double.MaxValue, false)), May("text", Text(255)));

    private static readonly Rule Cell = new UnionRule((type, _) => type switch
    {
        "raw_text" => RawText,
        "raw_number" => RawNumber,
        "rich_text" => RichTextTable.Block,
        _ => null,
    });

    private static readonly Rule Column = new ShapeRule(
        May("align", Choice("left", "center", "right")), May("is_wrapped", Flag));

    public static Rule Rows { get; } = List(List(Cell, 20), 100);

    public static Rule DataRows { get; } = List(List(Cell, 20), 101, 2);

    public static Rule Columns { get; } = new ListRule(Column, 0, 20) { TakesNull = true };

    public static void NotTooLong(JsonObject table, string at, Findings findings)
    {
        if (Characters(table["rows"]) > MostCharacters)
        {
            findings.Add($"{at}/rows", "must be less than 10001 characters");
        }
    }

    public static void HeaderAndEvenRows(JsonObject table, string at, Findings findings)
    {
        var rows = (table["rows"] as JsonArray ?? []).OfType<JsonArray>().ToList();
        if (rows.Select(row => row.Count).Distinct().Count() > 1)
        {
            findings.Add($"{at}/rows", "all rows must have the same number of cells");
        }

        if (rows.Count > 0 && rows[0].Any(cell => Part(cell, "type")?.ToString() == "rich_text"))
        {
            findings.Add($"{at}/rows/0", "the header row must not hold rich_text");
        }
    }

    private static int Characters(JsonNode? node) => node switch
    {
        JsonArray list => list.Sum(Characters),
        JsonObject json => json.Sum(pair =>
            pair.Key == "text" && pair.Value is JsonValue text ? text.ToString().Length : Characters(pair.Value)),
        _ => 0,
    };
}
