using System.Text.Json.Nodes;

namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>Whatever stands in a message or a view, the workspace answers; it never falls over.</summary>
public sealed class BlockFuzzTests
{
    private static readonly string[] Junk =
        ["null", "-1.5", "true", "\"\"", "[null]", "[[1]]", "{\"type\":7}", "{\"type\":\"section\"}"];

    [Fact]
    public async Task Every_part_of_a_message_replaced_by_junk_is_answered()
    {
        await using var stage = await Stage.OpenAsync();
        var card = JsonNode.Parse(Messages.Card()).Object();
        card["blocks"].List().Add(JsonNode.Parse("""{"type":"table","rows":[[{"type":"raw_text","text":"x"}]]}"""));
        card["blocks"].List().Add(JsonNode.Parse("""
            {"type":"data_visualization","title":"T","chart":{"type":"bar","axis_config":{"categories":["a"]},
             "series":[{"name":"s","data":[{"label":"a","value":1}]}]}}
            """));

        await SpoilAsync(card["blocks"].List(), async blocks =>
            Answered(await stage.CallAsync("blocks.validate", new { blocks = blocks.ToJsonString() })));
    }

    [Fact]
    public async Task Every_part_of_a_view_replaced_by_junk_is_answered()
    {
        await using var stage = await Stage.OpenAsync();

        await SpoilAsync(Modal.Form(), async view =>
            Answered(await stage.CallAsync("blocks.validate", new { view = view.ToJsonString() })));
    }

    private static void Answered(JsonObject answer) => Assert.Contains("ok", answer);

    /// <summary>Puts each piece of junk in each place in turn.</summary>
    private static async Task SpoilAsync(JsonNode whole, Func<JsonNode, Task> tried)
    {
        for (var place = 0; place < Places(whole).Count(); place++)
        {
            foreach (var junk in Junk)
            {
                var spoilt = whole.DeepClone();
                Places(spoilt).ElementAt(place).ReplaceWith(JsonNode.Parse(junk));
                await tried(spoilt);
            }
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode node)
    {
        var children = node switch
        {
            JsonObject json => json.Select(pair => pair.Value),
            JsonArray list => list,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Places(child).Prepend(child));
    }
}
