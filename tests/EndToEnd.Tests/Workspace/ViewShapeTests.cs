using System.Text.Json.Nodes;

namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>What views must consist of, and which blocks may stand in them.</summary>
public sealed class ViewShapeTests
{
    private const string Input =
        """{"type":"input","label":{"type":"plain_text","text":"L"},"element":{"type":"plain_text_input"}}""";

    private const string Table = """{"type":"table","rows":[[{"type":"raw_text","text":"x"}]]}""";
    private const string Pie =
        """{"type":"data_visualization","title":"T","chart":{"type":"pie","segments":[{"label":"a","value":1}]}}""";

    [Fact]
    public async Task A_block_id_may_not_come_twice_in_a_view()
    {
        await using var stage = await Stage.OpenAsync();
        const string Divider = """{"type":"divider","block_id":"same"}""";

        var answer = await stage.CallAsync("views.publish", $$"""
            {"user_id":"{{Cast.Mona}}","view":{"type":"home","blocks":[{{Divider}},{{Divider}}]} }
            """);

        answer.IsRefused("invalid_arguments", "/view/blocks/1/block_id");
    }

    [Theory]
    [InlineData(Table)]
    [InlineData(Pie)]
    [InlineData("""{"type":"markdown","text":"x"}""")]
    [InlineData("""{"type":"data_table","caption":"c","rows":[]}""")]
    public async Task Blocks_of_messages_may_not_stand_in_views(string block)
    {
        await using var stage = await Stage.OpenAsync();
        var modal = """{"type":"modal","title":{"type":"plain_text","text":"T"},"blocks":[""" + block + "]}";

        var home = await PublishAsync(stage, "\"callback_id\":\"x\"", $"[{block}]");
        var opened = await stage.CallAsync("blocks.validate", new { view = modal });

        home.IsRefused("invalid_arguments", "/view/blocks/0/type");
        opened.IsRefused("invalid_view");
    }

    [Fact]
    public async Task An_alert_may_not_stand_in_the_Home_tab()
    {
        await using var stage = await Stage.OpenAsync();
        const string Alert = """{"type":"alert","text":{"type":"plain_text","text":"only in modals"} }""";

        var answer = await PublishAsync(stage, "\"callback_id\":\"x\"", $"[{Alert}]");

        answer.IsRefused("invalid_arguments", "/view/blocks/0/type");
    }

    [Theory]
    [InlineData("\"private_metadata\":\"{0}\"", 3000, "/view/private_metadata")]
    [InlineData("\"callback_id\":\"{0}\"", 255, "/view/callback_id")]
    [InlineData("\"external_id\":\"{0}\"", 255, "/view/external_id")]
    public async Task Texts_of_a_view_are_limited(string field, int most, string place)
    {
        await using var stage = await Stage.OpenAsync();
        Task<JsonObject> Publish(int length) => PublishAsync(
            stage, field.Replace("{0}", new string('x', length), StringComparison.Ordinal), "[]");

        (await Publish(most)).IsOk();
        (await Publish(most + 1)).IsRefused("invalid_arguments", place);
    }

    [Fact]
    public async Task A_view_takes_a_hundred_blocks()
    {
        await using var stage = await Stage.OpenAsync();
        static string Many(int count) =>
            "[" + string.Join(',', Enumerable.Repeat("""{"type":"divider"}""", count)) + "]";

        (await PublishAsync(stage, "\"callback_id\":\"x\"", Many(100))).IsOk();
        (await PublishAsync(stage, "\"callback_id\":\"x\"", Many(101))).IsRefused("invalid_arguments",
            "/view/blocks");
    }

    [Theory]
    [InlineData("title", 24)]
    [InlineData("submit", 24)]
    [InlineData("close", 24)]
    public async Task Titles_and_buttons_of_a_modal_are_short(string part, int most)
    {
        await using var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        Task<JsonObject> Open(string trigger, int length) => stage.CallAsync("views.open", new JsonObject
        {
            ["trigger_id"] = trigger,
            ["view"] = Modal.With(part, length),
        }.ToJsonString());
        var trigger = (await stage.CommandAsync(bot))["payload"]?["trigger_id"].Text() ?? "";

        (await Open(trigger, most + 1)).IsRefused("invalid_arguments", $"/view/{part}/text");
        (await Open(trigger, most)).IsOk();
    }

    [Fact]
    public async Task A_modal_with_inputs_needs_a_submit_button()
    {
        await using var stage = await Stage.OpenAsync();

        var answer = await stage.CallAsync("blocks.validate", new
        {
            view = """{"type":"modal","title":{"type":"plain_text","text":"T"},"blocks":[""" + Input + "]}",
        });

        answer.IsRefused("invalid_view");
        Assert.Equal("missing required field: submit", answer["errors"]?[0]?["message"].Text());
    }

    private static Task<JsonObject> PublishAsync(Stage stage, string field, string blocks) =>
        stage.CallAsync("views.publish", $$"""
            {"user_id":"{{Cast.Mona}}","view":{"type":"home","blocks":{{blocks}},{{field}} } }
            """);
}
