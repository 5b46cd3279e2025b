using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.WebApi;
using Option = SlackNet.Blocks.Option;

namespace Performix.Bot.Tests.SlackClient;

public sealed class OutgoingJsonTests
{
    [Fact]
    public async Task A_message_is_sent_as_channel_text_and_blocks()
    {
        await using var rig = await Rig.Start();

        await rig.Client.Chat.PostMessage(new Message
        {
            Channel = "C1",
            Text = "Attainment",
            Blocks = { new HeaderBlock { Text = "Attainment" }, new DividerBlock() }
        });

        var sent = rig.Slack.LastCall.Json;
        Assert.Equal(("C1", "Attainment"), ((string?)sent["channel"], (string?)sent["text"]));
        Assert.Equal(["header", "divider"], sent["blocks"]!.Select(b => (string?)b["type"]));
        Assert.Null(sent["thread_ts"]);
    }

    [Fact]
    public void A_text_given_as_a_string_is_plain() =>
        Matches(
            """{"type":"header","text":{"type":"plain_text","text":"Tail","emoji":true}}""",
            new HeaderBlock { Text = "Tail" });

    [Fact]
    public void Markdown_text_is_called_mrkdwn() =>
        Assert.Equal("mrkdwn", (string?)Json(new SectionBlock { Text = new Markdown("*3* reps") })["text"]!["type"]);

    [Fact]
    public void A_section_without_fields_does_not_name_them()
    {
        var section = Json(new SectionBlock { Text = "Tail", BlockId = "tail" });

        Assert.Equal("tail", (string?)section["block_id"]);
        Assert.Null(section["fields"]);
        Assert.Null(section["accessory"]);
    }

    [Fact]
    public void A_button_names_its_style_unless_it_is_the_usual_one()
    {
        var share = new Button { Text = "Share", ActionId = "a", Value = "v", Style = ButtonStyle.Primary };
        var actions = Json(new ActionsBlock { Elements = { share, new Button { Text = "Close" } } });

        Assert.Equal("button", (string?)actions["elements"]![0]!["type"]);
        Assert.Equal("primary", (string?)actions["elements"]![0]!["style"]);
        Assert.Null(actions["elements"]![1]!["style"]);
    }

    [Fact]
    public void A_select_has_options_and_what_is_chosen()
    {
        var plan = new Option { Text = (PlainText)"Plan", Value = "plan" };
        var select = Json(new StaticSelectMenu { ActionId = "a", Options = { plan }, InitialOption = plan });

        Assert.Equal("static_select", (string?)select["type"]);
        Assert.Equal("plan", (string?)select["options"]![0]!["value"]);
        Assert.Equal("Plan", (string?)select["initial_option"]!["text"]!["text"]);
        Assert.Null(select["option_groups"]);
    }

    [Fact]
    public void A_table_is_rows_of_cells_with_settings_by_column()
    {
        var table = Json(new TableBlock
        {
            Rows = { new List<TableCell> { new RawTextCell { Text = "Ada" }, new RawTextCell { Text = "1.2" } } },
            ColumnSettings = { new TableColumnSettings { Align = ColumnAlignment.Right, IsWrapped = true } }
        });

        Assert.Equal(["Ada", "1.2"], table["rows"]![0]!.Select(c => (string?)c["text"]));
        Assert.Equal("raw_text", (string?)table["rows"]![0]![0]!["type"]);
        Assert.Equal("right", (string?)table["column_settings"]![0]!["align"]);
    }

    [Fact]
    public void A_block_of_our_own_is_written_by_its_properties()
    {
        var chart = new ChartBlock { Title = "Attainment", Chart = new Pie { Segments = [new Slice("Patch", 3)] } };

        Matches(
            """
            {"type":"data_visualization","title":"Attainment",
             "chart":{"type":"pie","segments":[{"label":"Patch","value":3.0}]}}
            """,
            chart);
    }

    [Fact]
    public async Task A_view_is_opened_with_its_trigger()
    {
        await using var rig = await Rig.Start();
        var input = new InputBlock { Label = "What stands in the way?", BlockId = "b", Optional = true };
        input.Element = new PlainTextInput { ActionId = "text", Multiline = true, MaxLength = 300 };

        await rig.Client.Views.Open("1.2", new ModalViewDefinition
        {
            Title = "Raise a flag",
            Submit = "Preview",
            CallbackId = "flag",
            PrivateMetadata = "m",
            Blocks = { input }
        });

        Assert.Equal("1.2", (string?)rig.Slack.LastCall.Json["trigger_id"]);
        var view = rig.Slack.LastCall.Json["view"]!;
        Assert.Equal(("modal", "flag"), ((string?)view["type"], (string?)view["callback_id"]));
        Assert.Equal("m", (string?)view["private_metadata"]);
        Assert.Equal("Preview", (string?)view["submit"]!["text"]);
        Assert.Equal(300, (int?)view["blocks"]![0]!["element"]!["max_length"]);
    }

    private static void Matches(string expected, object value) =>
        Assert.True(JToken.DeepEquals(JObject.Parse(expected), Json(value)), Json(value).ToString());

    private static JObject Json(object value) =>
        JObject.Parse(JsonConvert.SerializeObject(value, Default.JsonSettings().SerializerSettings));

    private sealed class ChartBlock() : Block("data_visualization")
    {
        public string Title { get; init; } = "";

        public Pie? Chart { get; init; }

        public string? Caption { get; init; }
    }

    private sealed record Pie
    {
        public string Type => "pie";

        public IReadOnlyList<Slice> Segments { get; init; } = [];
    }

    private sealed record Slice(string Label, double Value);
}
