using Newtonsoft.Json.Linq;

namespace Performix.Bot.Slack.Outgoing;

/// <summary>
/// Whether Slack would draw a chart. Titles and labels are cut as long as they stay different; a chart with too many
/// numbers, or one that is no number, is not trimmed: it would show something else.
/// </summary>
internal static class ChartFit
{
    public static bool Fits(JObject block)
    {
        if (block["chart"] is not JObject chart || !Cut(block, "title", Limits.ChartTitle))
        {
            return false;
        }

        return (string?)chart["type"] switch
        {
            "pie" => Pie(chart),
            "bar" or "line" or "area" => Plotted(chart),
            _ => false,
        };
    }

    private static bool Pie(JObject chart)
    {
        var segments = Objects(chart["segments"]);
        return segments.Count is > 0 and <= Limits.ChartParts
            && segments.TrueForAll(s => Cut(s, "label", Limits.ChartLabel) && Number(s["value"]) > 0)
            && Differ(segments.Select(s => (string?)s["label"]));
    }

    private static bool Plotted(JObject chart)
    {
        var series = Objects(chart["series"]);
        if (chart["axis_config"] is not JObject axes || series.Count is 0 or > Limits.ChartParts)
        {
            return false;
        }

        var categories = (axes["categories"] as JArray ?? []).Select(c => Short((string?)c)).ToList();
        axes["categories"] = new JArray(categories);
        Label(axes, "x_label");
        Label(axes, "y_label");
        return categories.Count is > 0 and <= Limits.ChartCategories
            && categories.TrueForAll(c => c.Length > 0)
            && Differ(categories)
            && series.TrueForAll(s => Cut(s, "name", Limits.ChartLabel) && Points(s, categories))
            && Differ(series.Select(s => (string?)s["name"]));
    }

    private static bool Points(JObject series, List<string> categories)
    {
        var points = Objects(series["data"]);
        return points.TrueForAll(p => Cut(p, "label", Limits.ChartLabel) && Number(p["value"]) is not null)
            && points.Select(p => (string?)p["label"]).Order(StringComparer.Ordinal)
                .SequenceEqual(categories.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static void Label(JObject axes, string name)
    {
        if (!Cut(axes, name, Limits.ChartAxisLabel))
        {
            axes.Remove(name);
        }
    }

    private static bool Cut(JObject owner, string name, int most)
    {
        var text = (string?)owner[name];
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        owner[name] = TextCut.Plain(text, most);
        return true;
    }

    private static string Short(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "" : TextCut.Plain(text, Limits.ChartLabel);

    private static bool Differ(IEnumerable<string?> names)
    {
        var all = names.ToList();
        return all.Distinct(StringComparer.Ordinal).Count() == all.Count;
    }

    private static double? Number(JToken? value) =>
        value is JValue { Type: JTokenType.Float or JTokenType.Integer } && double.IsFinite((double)value)
            ? (double)value
            : null;

    private static List<JObject> Objects(JToken? list) => (list as JArray ?? []).OfType<JObject>().ToList();
}
