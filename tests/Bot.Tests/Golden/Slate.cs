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
    public const string Folder = "tests/Bot.Tests/Golden";

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(Default.JsonSettings()
        .SerializerSettings);

    public static void Matches(Answer answer, string name) => Matches(
        new JObject { ["text"] = answer.Text, ["blocks"] = Json(answer.Blocks) }, name);

    public static void Matches(ViewDefinition view, string name) => Matches((JObject)Json(view), name);

    private static JToken Json(object value) => JToken.FromObject(value, Serializer);

    private static void Matches(JObject sent, string name)
    {
        GoldenFile.Matches(sent.ToString(Formatting.Indented), $"{Folder}/{name}.json");
        GoldenFile.Matches(Readable(sent), $"{Folder}/{name}.txt");
    }

    private static string Readable(JObject sent)
    {
        var head = (string?)sent["text"] ?? Text(sent["title"]);
        return string.Join("\n\n", (sent["blocks"] ?? new JArray()).Select(Block).Prepend(head));
    }

    private static string Block(JToken block) => (string?)block["type"] switch
    {
        "header" => "# " + Text(block["text"]),
        "section" => Text(block["text"]),
        "context" => "(" + string.Join(" ", block["elements"]!.Select(Text)) + ")",
        "actions" => string.Join(" ", block["elements"]!.Select(e => $"[{Text(e["text"])}]")),
        "data_visualization" => (string?)block["title"] + "\n" + string.Join('\n',
            block.SelectTokens("chart.series[0].data[*]")
            .Select(p => $"{p["label"]}: {p["value"]}")),
        var other => $"<{other}>",
    };

    private static string Text(JToken? text) => (string?)text?["text"] ?? "";
}
