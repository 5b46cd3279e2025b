using System.Globalization;
using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Blocks.Rules;
using static Performix.Sandbox.Workspace.Blocks.Rules.Kit;

namespace Performix.Sandbox.Workspace.Blocks.Tables;

/// <summary>
/// The charts of <c>data_visualization</c>
/// (docs.slack.dev/reference/block-kit/blocks/data-visualization-block, 2026-06-16).
/// </summary>
internal static class ChartTable
{
    private static readonly Rule AnyNumber = new NumberRule(double.MinValue, double.MaxValue, false);

    private static readonly Rule Positive = new NumberRule(double.Epsilon, double.MaxValue, false);

    private static readonly Rule Pie = new ShapeRule(
        Kind,
        Need("segments", List(new ShapeRule(Need("label", Text(20, 1)), Need("value", Positive)), 6)));

    private static readonly Rule Axes = new ShapeRule(
        Need("categories", List(Text(20, 1), 20)),
        May("x_label", Text(50)),
        May("y_label", Text(50)));

    private static readonly Rule Series = new ShapeRule(
        Need("name", Text(20, 1)),
        Need("data", List(new ShapeRule(Need("label", Text(20, 1)), Need("value", AnyNumber)), 20)));

    private static readonly Rule Plotted = new ShapeRule(
        Kind, Need("series", List(Series, 6)), Need("axis_config", Axes))
    {
        Also = [NamesDiffer, OnePointPerCategory],
    };

    public static Rule Chart { get; } = new UnionRule((type, _) => type switch
    {
        "pie" => Pie,
        "bar" or "area" or "line" => Plotted,
        _ => null,
    });

    private static void NamesDiffer(JsonObject chart, string at, Findings findings)
    {
        var names = SeriesOf(chart).Select(series => series["name"]?.ToString()).ToList();
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count)
        {
            findings.Add($"{at}/series", "series names must be unique");
        }
    }

    private static void OnePointPerCategory(JsonObject chart, string at, Findings findings)
    {
        var categories = (Part(chart["axis_config"], "categories") as JsonArray ?? [])
            .Select(one => one?.ToString()).Order(StringComparer.Ordinal).ToList();
        var all = SeriesOf(chart).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var labels = (all[i]["data"] as JsonArray ?? [])
                .Select(point => Part(point, "label")?.ToString()).Order(StringComparer.Ordinal);
            if (!labels.SequenceEqual(categories, StringComparer.Ordinal))
            {
                var place = i.ToString(CultureInfo.InvariantCulture);
                findings.Add($"{at}/series/{place}/data", "must have exactly one point for each category");
            }
        }
    }

    private static IEnumerable<JsonObject> SeriesOf(JsonObject chart) =>
        (chart["series"] as JsonArray ?? []).OfType<JsonObject>();
}
