using System.Text.Json.Nodes;

namespace Performix.Bot.Tests.Protection.Tours;

/// <summary>Names that are markup, through everything that people can be shown.</summary>
public sealed class MarkupTests
{
    private const string Markup = "<!channel> & <@U0BOSS|boss> <https://evil.example|ok> &lt;!here&gt; \u202e\u200b\0";

    /// <summary>What Slack would act on, and what an escape too many would look like.</summary>
    private static readonly string[] Never =
        ["<!channel", "<!here", "<@U0BOSS|boss>", "<https://evil", "&amp;lt;!channel", "\u202e", "\u200b", "\0"];

    [Theory]
    [InlineData(0)]
    [InlineData(3_000)]
    public async Task D5_names_that_are_markup_are_read_literally_on_every_surface(int padding)
    {
        await using var bed = await SurfaceBed.OpenAsync(
            id => $"{id}first {Markup} {new string('n', padding)} {id}last");
        await bed.CloseAsync();
        using var tour = await bed.ConnectAsync();

        var shown = await tour.WalkAsync(["LEAD", "MANA", "BOSS", "ADMI", "REPA1"]);

        Assert.Empty(shown.SelectMany(s => Acting(JsonNode.Parse(s.Value), s.Key)));
        Assert.Contains(shown.Values, s => s.Contains("REPA1first", StringComparison.Ordinal));
    }

    /// <summary>Texts in which Slack reads markup: those of messages, and of objects that say <c>mrkdwn</c>.</summary>
    private static IEnumerable<string> Acting(JsonNode? node, string where) => node switch
    {
        JsonObject found => found.SelectMany(p => p is { Key: "text", Value: JsonValue text } && IsRead(found)
            ? Never.Where(n => ((string?)text ?? "").Contains(n, StringComparison.Ordinal)).Select(n => $"{where}: {n}")
            : Acting(p.Value, where)),
        JsonArray list => list.SelectMany(n => Acting(n, where)),
        _ => [],
    };

    private static bool IsRead(JsonObject owner) => (string?)owner["type"] is null or "mrkdwn" or "message";
}
