using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Performix.Bot.Slack;
using Performix.Tests.Support;
using SlackNet;

namespace Performix.Bot.Tests.Golden;

/// <summary>Holds what Slack would be sent against a golden file, with a text beside it that a person can read.
/// </summary>
internal static class Slate
{
    /// <summary>So many choices of a menu are read out.</summary>
    private const int Most = 12;

    public const string Folder = "tests/Bot.Tests/Golden";

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(Default.JsonSettings()
        .SerializerSettings);

    public static void Matches(Answer answer, string name) => Matches(
        new JObject { ["text"] = answer.Text, ["blocks"] = Json(answer.Blocks) }, name);

    public static void Matches(ViewDefinition view, string name) => Matches((JObject)Json(view), name);

    /// <summary>What somebody saw, by the workspace's account; the JSON has a block a line.</summary>
    public static void MatchesSeen(JObject seen, string path)
    {
        string[] kept = ["type", "text", "title", "submit", "close", "callback_id", "private_metadata", "errors"];
        var lines = kept.Where(k => seen[k] is { } value && value.ToString() is not ("" or "message"))
            .Select(k => $"{JsonConvert.ToString(k)}: {seen[k]!.ToString(Formatting.None)},"); // Filtered above.
        foreach (var drawn in seen.SelectTokens("$.blocks[*].block_id").Where(id => DrawnBySlack(id)).ToArray())
        {
            drawn.Parent?.Remove();
        }

        var blocks = (seen["blocks"] ?? new JArray()).Select(b => "  " + b.ToString(Formatting.None));
        GoldenFile.Matches(
            $"{{\n{string.Join('\n', lines)}\n\"blocks\": [\n{string.Join(",\n", blocks)}\n]}}", $"{path}.json");
        GoldenFile.Matches(Readable(seen), $"{path}.txt");
    }

    /// <summary>Six hexadecimal digits: what the workspace gives a block that has no id.</summary>
    private static bool DrawnBySlack(JToken id) =>
        id.ToString() is { Length: 6 } text && text.All(char.IsAsciiHexDigitLower);

    private static JToken Json(object value) => JToken.FromObject(value, Serializer);

    private static void Matches(JObject sent, string name)
    {
        GoldenFile.Matches(sent.ToString(Formatting.Indented), $"{Folder}/{name}.json");
        GoldenFile.Matches(Readable(sent), $"{Folder}/{name}.txt");
    }

    private static string Readable(JObject sent)
    {
        var head = (string?)sent["text"] ?? Text(sent["title"]);
        var errors = (sent["errors"] as JObject)?.Properties().Select(e => $"! {e.Name}: {e.Value}") ?? [];
        return string.Join("\n\n", (sent["blocks"] ?? new JArray()).Select(Block).Prepend(head).Concat(errors));
    }

    private static string Block(JToken block) => (string?)block["type"] switch
    {
        "header" => "# " + Text(block["text"]),
        "section" => Text(block["text"]),
        "context" => "(" + string.Join(" ", block["elements"]!.Select(Text)) + ")",
        "actions" => string.Join(" ", block["elements"]!.Select(e => $"[{Text(e["text"])}]")),
        "data_visualization" => Chart(block),
        "input" => $"{Text(block["label"])}: {Entry(block["element"])}",
        "divider" => "---",
        var other => $"<{other}>",
    };

    private static string Chart(JToken block)
    {
        var axis = block.SelectToken("chart.axis_config");
        var axes = $"{axis?["y_label"]} by {axis?["x_label"]}";
        var bars = block.SelectTokens("chart.series[0].data[*]").Select(p => $"| {p["label"]}: {p["value"]}");
        return string.Join('\n', bars.Prepend($"{block["title"]} ({axes})"));
    }

    private static string Entry(JToken? element) => (string?)element?["type"] switch
    {
        "plain_text_input" => $"[{element["initial_value"]}]",
        "checkboxes" => string.Concat(element["options"]!.Select(o => // A group has options.
            $"\n[ ] {Text(o["text"])}: {Text(o["description"])}")),
        var other => $"<{other}> {Text(element?["initial_option"]?["text"])}{element?["initial_conversation"]}"
            + string.Concat((element?["options"] ?? new JArray()).Take(Most).Select(o => $"\n( ) {Text(o["text"])}")),
    };

    private static string Text(JToken? text) => text is JObject said ? (string?)said["text"] ?? "" : "";
}
