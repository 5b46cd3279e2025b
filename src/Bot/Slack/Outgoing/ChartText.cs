using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Performix.Bot.Slack.Outgoing;

/// <summary>A chart as an aligned table in a code block: the same title, labels and numbers.</summary>
internal static class ChartText
{
    public static string Of(JObject block, LeftOut leftOut)
    {
        var chart = block["chart"] as JObject ?? [];
        var title = (string?)block["title"] ?? "";
        return Grid.Of((string?)chart["type"] == "pie" ? Segments(chart) : Series(chart), title, leftOut);
    }

    private static List<IReadOnlyList<string>> Segments(JObject chart) =>
    [
        .. (chart["segments"] as JArray ?? []).OfType<JObject>()
            .Select(s => new[] { (string?)s["label"] ?? "", Number(s["value"]) }),
    ];

    private static List<IReadOnlyList<string>> Series(JObject chart)
    {
        var series = (chart["series"] as JArray ?? []).OfType<JObject>().ToList();
        var categories = (chart["axis_config"]?["categories"] as JArray ?? []).Select(c => (string?)c ?? "");
        var axis = (string?)chart["axis_config"]?["x_label"] ?? "";
        return
        [
            [axis, .. series.Select(s => (string?)s["name"] ?? "")],
            .. categories.Select(c => (IReadOnlyList<string>)[c, .. series.Select(s => At(s, c))]),
        ];
    }

    private static string At(JObject series, string category) => Number((series["data"] as JArray ?? [])
        .FirstOrDefault(p => (string?)p["label"] == category)?["value"]);

    private static string Number(JToken? value) =>
        value is JValue { Type: JTokenType.Float or JTokenType.Integer } && double.IsFinite((double)value)
            ? ((double)value).ToString("#,0.####", CultureInfo.InvariantCulture)
            : "–";
}
