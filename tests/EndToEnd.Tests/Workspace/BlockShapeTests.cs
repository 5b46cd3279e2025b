using System.Text.Json.Nodes;

namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>What blocks must consist of, where they may stand, and how they may stand together.</summary>
public sealed class BlockShapeTests
{
    private const string Button = """{"type":"button","text":{"type":"plain_text","text":"Why"},"action_id":"why"}""";

    private const string Table = """{"type":"table","rows":[[{"type":"raw_text","text":"x"}]]}""";
    private const string Pie =
        """{"type":"data_visualization","title":"T","chart":{"type":"pie","segments":[{"label":"a","value":1}]}}""";

    [Theory]
    [InlineData("""{"type":"sparkle"}""", "/0/type")]
    [InlineData("""{"text":"no type"}""", "/0")]
    [InlineData("""{"type":"alert","text":{"type":"plain_text","text":"only in modals"}}""", "/0/type")]
    [InlineData("""{"type":"section"}""", "/0")]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":""}}""", "/0/text/text")]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"x","emoji":true}}""", "/0/text")]
    [InlineData("""{"type":"section","text":"bare"}""", "/0/text")]
    [InlineData("""{"type":"divider","colour":"red"}""", "/0")]
    [InlineData("""{"type":"header","text":{"type":"mrkdwn","text":"x"}}""", "/0/text/type")]
    [InlineData("""{"type":"image","alt_text":"nothing to show"}""", "/0")]
    [InlineData("""{"type":"image","image_url":"https://example.com/a.png"}""", "/0")]
    [InlineData("""{"type":"actions","elements":[]}""", "/0/elements")]
    [InlineData("""{"type":"actions","elements":[{"type":"plain_text_input"}]}""", "/0/elements/0/type")]
    [InlineData(
        """{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"x"},"style":"?"}]}""",
        "/0/elements/0/style")]
    [InlineData(
        """{"type":"section","text":{"type":"mrkdwn","text":"x"},"accessory":{"type":"static_select"}}""",
        "/0/accessory")]
    [InlineData("""{"type":"actions","elements":[{"type":"datepicker","initial_date":"31.12.2026"}]}""",
        "/0/elements/0/initial_date")]
    [InlineData("""{"type":"rich_text","elements":[{"type":"rich_text_poem","elements":[]}]}""",
        "/0/elements/0/type")]
    [InlineData("""{"type":"data_visualization","title":"T","chart":{"type":"radar"}}""", "/0/chart/type")]
    [InlineData(
        """{"type":"data_visualization","title":"T","chart":{"type":"pie","segments":[{"label":"a","value":0}]}}""",
        "/0/chart/segments/0/value")]
    [InlineData("""{"type":"table","rows":[[{"type":"raw_text","text":""}]]}""", "/0/rows/0/0/text")]
    [InlineData("""{"type":"table","rows":[[{"type":"mrkdwn","text":"x"}]]}""", "/0/rows/0/0/type")]
    [InlineData("""{"type":"container","child_blocks":[{"type":"markdown","text":"x"}]}""", "/0/child_blocks/0/type")]
    [InlineData("""{"type":"container","child_blocks":[{"type":"container","child_blocks":[]}]}""",
        "/0/child_blocks/0/type")]
    [InlineData("""{"type":"container","child_blocks":[{"type":"card"}]}""", "/0/child_blocks/0/type")]
    [InlineData("""{"type":"carousel","elements":[]}""", "/0/elements")]
    [InlineData("""{"type":"data_table","rows":[[{"type":"raw_text","text":"x"}],[{"type":"raw_text","text":"y"}]]}""",
        "/0")]
    [InlineData("""{"type":"data_table","caption":"c","rows":[[{"type":"raw_text","text":"header alone"}]]}""",
        "/0/rows")]
    [InlineData("""{"type":"image","alt_text":"a","image_url":"https://example.com/a.png","slack_file":{"id":"F1"}}""",
        "/0")]
    [InlineData("""{"type":"image","alt_text":"a","slack_file":{"id":"F1","url":"https://example.com/a.png"}}""",
        "/0/slack_file")]
    [InlineData("""{"type":"data_visualization","title":"T","chart":{"type":"bar","series":[]}}""", "/0/chart/series")]
    public async Task A_block_that_is_not_right_is_refused_and_the_place_named(string block, string place)
    {
        await using var stage = await Stage.OpenAsync();

        var answer = await PostAsync(stage, block);

        answer.IsRefused("invalid_blocks", "/blocks" + place);
    }

    [Theory]
    [InlineData("static_select", "initial_option", """{"text":{"type":"plain_text","text":"B"},"value":"b"}""")]
    [InlineData("checkboxes", "initial_options", """[{"text":{"type":"plain_text","text":"B"},"value":"b"}]""")]
    public async Task An_initial_option_must_be_one_of_the_options(string type, string initial, string option)
    {
        await using var stage = await Stage.OpenAsync();
        const string Offered = """[{"text":{"type":"plain_text","text":"A"},"value":"a"}]""";
        var element = $$"""{"type":"{{type}}","options":{{Offered}},"{{initial}}":{{option}} }""";

        var answer = await PostAsync(stage, $$"""{"type":"actions","elements":[{{element}}]}""");

        answer.IsRefused("invalid_blocks", "/blocks/0/elements/0/" + initial);
    }

    [Theory]
    [InlineData("""{"label":"a","value":1}""", "/blocks/0/chart/series/0/data")]
    [InlineData("""{"label":"a","value":1},{"label":"a","value":2}""", "/blocks/0/chart/series/0/data")]
    [InlineData("""{"label":"a","value":1},{"label":"c","value":2}""", "/blocks/0/chart/series/0/data")]
    public async Task A_series_has_exactly_one_point_for_each_category(string data, string place)
    {
        await using var stage = await Stage.OpenAsync();

        var answer = await PostAsync(stage, Line($$"""{"name":"s","data":[{{data}}]}"""));

        answer.IsRefused("invalid_blocks", place);
    }

    [Fact]
    public async Task Series_of_one_name_are_refused()
    {
        await using var stage = await Stage.OpenAsync();
        const string One = """{"name":"s","data":[{"label":"a","value":1},{"label":"b","value":-2.5}]}""";

        (await PostAsync(stage, Line(One))).IsOk();
        (await PostAsync(stage, Line(One + "," + One))).IsRefused("invalid_blocks", "/blocks/0/chart/series");
    }

    [Fact]
    public async Task A_second_table_is_refused_as_Slack_words_it()
    {
        await using var stage = await Stage.OpenAsync();

        var answer = await PostAsync(stage, $"{Table},{Table}");

        answer.IsRefused("invalid_attachments", "/blocks");
        Assert.Contains("only_one_table_allowed", answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_third_chart_is_refused()
    {
        await using var stage = await Stage.OpenAsync();

        (await PostAsync(stage, $"{Pie},{Pie}")).IsOk();
        (await PostAsync(stage, $"{Pie},{Pie},{Pie}")).IsRefused("invalid_blocks", "/blocks");
    }

    [Fact]
    public async Task Rows_of_a_data_table_are_even_and_its_header_is_plain()
    {
        await using var stage = await Stage.OpenAsync();
        const string Cell = """{"type":"raw_text","text":"x"}""";
        const string Rich = """{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[]}]}""";
        static string Of(string header, string row) =>
            $$"""{"type":"data_table","caption":"c","rows":[[{{header}}],[{{row}}]]}""";

        (await PostAsync(stage, Of(Cell, Rich))).IsOk();
        (await PostAsync(stage, Of(Cell, $"{Cell},{Cell}"))).IsRefused("invalid_blocks", "/blocks/0/rows");
        (await PostAsync(stage, Of(Rich, Cell))).IsRefused("invalid_blocks", "/blocks/0/rows/0");
    }

    [Fact]
    public async Task Markdown_blocks_are_limited_together()
    {
        await using var stage = await Stage.OpenAsync();
        var half = $$"""{"type":"markdown","text":"{{new string('m', 6001)}}"}""";

        (await PostAsync(stage, $"{half},{half}")).IsRefused("msg_too_long", "/blocks");
    }

    [Fact]
    public async Task A_block_id_may_not_come_twice()
    {
        await using var stage = await Stage.OpenAsync();
        const string Divider = """{"type":"divider","block_id":"same"}""";

        (await PostAsync(stage, $"{Divider},{Divider}")).IsRefused("invalid_blocks", "/blocks/1/block_id");
    }

    [Fact]
    public async Task An_action_id_may_come_again_in_another_block_but_not_in_the_same()
    {
        await using var stage = await Stage.OpenAsync();
        static string Row(string buttons) => $$"""{"type":"actions","elements":[{{buttons}}]}""";

        (await PostAsync(stage, $"{Row(Button)},{Row(Button)}")).IsOk();
        (await PostAsync(stage, Row($"{Button},{Button}"))).IsRefused("invalid_blocks", "/blocks/0");
    }

    [Fact]
    public async Task Validation_needs_no_token_and_exactly_one_thing_to_look_at()
    {
        await using var stage = await Stage.OpenAsync();

        (await stage.CallAsync("blocks.validate", new { blocks = $"[{Table}]" }, null)).IsOk();
        (await stage.CallAsync("blocks.validate", new { blocks = "[]", view = "{}" }, null)).IsRefused(
            "invalid_arguments");
    }

    [Fact]
    public async Task Ids_that_were_left_out_are_given()
    {
        await using var stage = await Stage.OpenAsync();

        var answer = await PostAsync(stage, """{"type":"section","text":{"type":"plain_text","text":"x"}}""");

        var block = answer["message"]?["blocks"]?[0].Object();
        Assert.NotEmpty(block?["block_id"].Text() ?? "");
        Assert.True(block?["text"]?["emoji"].Flag());
    }

    private static string Line(string series) =>
        """{"type":"data_visualization","title":"T","chart":{"type":"line","series":[""" + series
        + """],"axis_config":{"categories":["a","b"]}}}""";

    private static async Task<JsonObject> PostAsync(Stage stage, string blocks)
    {
        stage.Time.Advance(TimeSpan.FromSeconds(1));
        return await stage.CallAsync("chat.postMessage", $$"""
            {"channel":"{{Cast.Sales}}","text":"x","blocks":[{{blocks}}]}
            """);
    }
}
