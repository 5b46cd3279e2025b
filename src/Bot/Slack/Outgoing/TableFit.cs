using Newtonsoft.Json.Linq;

namespace Performix.Bot.Slack.Outgoing;

/// <summary>A native table inside its limits: columns from the right and rows from the end fall away.</summary>
internal sealed class TableFit(LeftOut leftOut)
{
    private const string Nothing = "–";

    /// <summary>True where there is a table to show.</summary>
    public bool Fits(JObject block)
    {
        var rows = (block["rows"] as JArray ?? []).OfType<JArray>().Where(r => r.Count > 0).ToList();
        leftOut.Add("column", rows.Select(r => r.Count).DefaultIfEmpty().Max() - Limits.TableColumns);
        var kept = rows.Select(r => new JArray(r.OfType<JObject>().Take(Limits.TableColumns).Select(Filled)))
            .Take(Limits.TableRows).ToList();
        var length = 0;
        var fitting = kept.TakeWhile(r => (length += Characters(r)) <= Limits.TableCharacters).ToList();
        leftOut.Add("row", rows.Count - fitting.Count);
        block["rows"] = new JArray(fitting);
        if (block["column_settings"] is JArray settings)
        {
            block["column_settings"] = new JArray(settings.Take(Limits.TableColumns));
        }

        return fitting.Count > 0;
    }

    public static IReadOnlyList<IReadOnlyList<string>> Cells(JObject block) =>
    [
        .. (block["rows"] as JArray ?? []).OfType<JArray>().Where(r => r.Count > 0)
            .Select(r => r.Select(c => string.Concat(Texts(c))).ToArray()),
    ];

    private static JObject Filled(JObject cell)
    {
        if ((string?)cell["type"] == "raw_text" && TextFit.IsBlank(cell))
        {
            cell["text"] = Nothing;
        }

        return cell;
    }

    private static int Characters(JToken row) => Texts(row).Sum(t => t.Length);

    private static IEnumerable<string> Texts(JToken token) =>
        ((token as JContainer)?.DescendantsAndSelf() ?? []).OfType<JProperty>()
            .Where(p => p is { Name: "text", Value.Type: JTokenType.String })
            .Select(p => (string?)p.Value ?? "");
}
