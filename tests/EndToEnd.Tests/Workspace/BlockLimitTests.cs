using System.Text.Json;
using System.Text.Json.Nodes;

namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>Each limit of Block Kit: one within it is taken, one past it is refused and its place named.</summary>
public sealed class BlockLimitTests
{
    private static object Plain(int length) => new { type = "plain_text", text = new string('x', length) };

    private static object Words(int length) => new { type = "mrkdwn", text = new string('x', length) };

    private static object[] Times(int count, Func<int, object> make) => [.. Enumerable.Range(0, count).Select(make)];

    private static object Button(
        int text = 5, int value = 5, int url = 19, int label = 5, int id = 5, int n = 0) => new
        {
            type = "button",
            text = Plain(text),
            value = new string('v', value),
            url = "https://example.com/".PadRight(url, 'u')[..url],
            accessibility_label = new string('l', label),
            action_id = $"a{n}".PadRight(id, 'i'),
        };

    private static object[] Options(int count, int text = 5, int value = 5, int description = 5) =>
        Times(count, n => new
        {
            text = Plain(text),
            value = $"{n}".PadRight(value, 'v'),
            description = Plain(description),
        });

    private static object Select(object options, int placeholder = 5, string type = "static_select") =>
        new { type, action_id = "pick", placeholder = Plain(placeholder), options };

    private static object Section(object? accessory = null, int text = 5, int fields = 1, int field = 5) => new
    {
        type = "section",
        text = Words(text),
        fields = Times(fields, _ => Words(field)),
        accessory = accessory ?? Button(),
    };

    private static object Actions(params object[] elements) => new { type = "actions", elements };

    private static object Confirming(int title = 5, int text = 5, int button = 5) => Actions(new
    {
        type = "button",
        text = Plain(5),
        confirm = new { title = Plain(title), text = Words(text), confirm = Plain(button), deny = Plain(5) },
    });

    private static object Picture(int url = 30, int alt = 5, int title = 5) => new
    {
        type = "image",
        image_url = "https://example.com/".PadRight(url, 'u'),
        alt_text = new string('a', alt),
        title = Plain(title),
    };

    private static object Input(object? element = null, int label = 5, int hint = 5) => new
    {
        type = "input",
        label = Plain(label),
        hint = Plain(hint),
        element = element ?? new { type = "plain_text_input", action_id = "say" },
    };

    private static object Table(int rows = 1, int columns = 1, int length = 1, int settings = 0) => new
    {
        type = "table",
        rows = Times(rows, _ => Times(columns, _ => new { type = "raw_text", text = new string('x', length) })),
        column_settings = Times(settings, _ => new { align = "right", is_wrapped = true }),
    };

    private static object DataTable(int rows = 2, int columns = 2, int page = 5) => new
    {
        type = "data_table",
        caption = "Attainment",
        page_size = page,
        rows = Times(rows, _ => Times(columns, _ => new { type = "raw_text", text = "x" })),
    };

    private static object Pie(int segments = 2, int label = 5, double value = 1, int title = 5) => new
    {
        type = "data_visualization",
        title = new string('t', title),
        chart = new
        {
            type = "pie",
            segments = Times(segments, n => new { label = $"{n}".PadRight(label, 'x'), value }),
        },
    };

    private static object Bars(int series = 1, int points = 2, int name = 3, int category = 3, int axis = 5) => new
    {
        type = "data_visualization",
        title = "Attainment",
        chart = new
        {
            type = "bar",
            series = Times(series, s => new
            {
                name = $"{s}".PadRight(name, 'x'),
                data = Times(points, n => new { label = $"{n}".PadRight(category, 'c'), value = n }),
            }),
            axis_config = new
            {
                categories = Times(points, n => $"{n}".PadRight(category, 'c')),
                x_label = new string('x', axis),
                y_label = new string('y', axis),
            },
        },
    };

    private static readonly Dictionary<string, (Func<int, object> Block, int Most, string Pointer)> Limits = new()
    {
        ["section text"] = (n => Section(text: n), 3000, "/text/text"),
        ["section fields"] = (n => Section(fields: n), 10, "/fields"),
        ["section field text"] = (n => Section(field: n), 2000, "/fields/0/text"),
        ["header"] = (n => new { type = "header", text = Plain(n) }, 150, "/text/text"),
        ["context elements"] = (n => new { type = "context", elements = Times(n, _ => Words(5)) }, 10, "/elements"),
        ["actions elements"] = (n => Actions(Times(n, i => Button(n: i))), 25, "/elements"),
        ["context_actions elements"] = (n => new
        {
            type = "context_actions",
            elements = Times(n, i =>
                new { type = "icon_button", icon = "trash", text = Plain(3), action_id = $"i{i}" }),
        }, 5, "/elements"),
        ["button text"] = (n => Actions(Button(text: n)), 75, "/elements/0/text/text"),
        ["button value"] = (n => Actions(Button(value: n)), 2000, "/elements/0/value"),
        ["button url"] = (n => Actions(Button(url: n)), 3000, "/elements/0/url"),
        ["accessibility_label"] = (n => Actions(Button(label: n)), 75, "/elements/0/accessibility_label"),
        ["action_id"] = (n => Actions(Button(id: n)), 255, "/elements/0/action_id"),
        ["block_id"] = (n => new { type = "divider", block_id = new string('b', n) }, 255, "/block_id"),
        ["option text"] = (n => Actions(Select(Options(1, text: n))), 75, "/elements/0/options/0/text/text"),
        ["option value"] = (n => Actions(Select(Options(1, value: n))), 150, "/elements/0/options/0/value"),
        ["option description"] = (n => Actions(Select(Options(1, description: n))), 75,
            "/elements/0/options/0/description/text"),
        ["select options"] = (n => Actions(Select(Options(n))), 100, "/elements/0/options"),
        ["option groups"] = (n => Actions(new
        {
            type = "static_select",
            option_groups = Times(n, _ => new { label = Plain(5), options = Options(1) }),
        }), 100, "/elements/0/option_groups"),
        ["radio options"] = (n => Actions(new { type = "radio_buttons", options = Options(n) }), 10,
            "/elements/0/options"),
        ["checkbox options"] = (n => Actions(new { type = "checkboxes", options = Options(n) }), 10,
            "/elements/0/options"),
        ["overflow options"] = (n => Section(new { type = "overflow", options = Options(n) }), 5,
            "/accessory/options"),
        ["placeholder"] = (n => Actions(Select(Options(1), placeholder: n)), 150, "/elements/0/placeholder/text"),
        ["confirm title"] = (n => Confirming(title: n), 100, "/elements/0/confirm/title/text"),
        ["confirm text"] = (n => Confirming(text: n), 300, "/elements/0/confirm/text/text"),
        ["confirm button"] = (n => Confirming(button: n), 30, "/elements/0/confirm/confirm/text"),
        ["input label"] = (n => Input(label: n), 2000, "/label/text"),
        ["input hint"] = (n => Input(hint: n), 2000, "/hint/text"),
        ["plain_text_input max_length"] =
            (n => Input(new { type = "plain_text_input", max_length = n }), 3000, "/element/max_length"),
        ["image_url"] = (n => Picture(url: n), 3000, "/image_url"),
        ["alt_text"] = (n => Picture(alt: n), 2000, "/alt_text"),
        ["image title"] = (n => Picture(title: n), 2000, "/title/text"),
        ["markdown"] = (n => new { type = "markdown", text = new string('m', n) }, 12_000, "/text"),
        ["table rows"] = (n => Table(rows: n), 100, "/rows"),
        ["table columns"] = (n => Table(columns: n), 20, "/rows/0"),
        ["table characters"] = (n => Table(rows: 2, length: n), 5000, "/rows"),
        ["table column_settings"] = (n => Table(settings: n), 20, "/column_settings"),
        ["data_table rows"] = (n => DataTable(rows: n), 101, "/rows"),
        ["data_table columns"] = (n => DataTable(columns: n), 20, "/rows/0"),
        ["data_table page_size"] = (n => DataTable(page: n), 100, "/page_size"),
        ["pie segments"] = (n => Pie(segments: n), 6, "/chart/segments"),
        ["pie label"] = (n => Pie(label: n), 20, "/chart/segments/0/label"),
        ["chart title"] = (n => Pie(title: n), 50, "/title"),
        ["chart series"] = (n => Bars(series: n), 6, "/chart/series"),
        ["series name"] = (n => Bars(name: n), 20, "/chart/series/0/name"),
        ["chart points"] = (n => Bars(points: n), 20, "/chart/axis_config/categories"),
        ["chart category"] = (n => Bars(category: n), 20, "/chart/axis_config/categories/0"),
        ["video title"] = (n => new
        {
            type = "video",
            title = Plain(n),
            alt_text = "a",
            thumbnail_url = "https://example.com/t.png",
            video_url = "https://example.com/v",
        }, 200, "/title/text"),
        ["card title"] = (n => new { type = "card", title = Words(n) }, 150, "/title/text"),
        ["card body"] = (n => new { type = "card", body = Words(n) }, 200, "/body/text"),
        ["carousel cards"] = (n =>
            new { type = "carousel", elements = Times(n, _ => new { type = "card", title = Words(3) }) }, 10,
            "/elements"),
        ["container title"] = (n =>
            new { type = "container", title = Words(n), child_blocks = Times(1, _ => Section()) }, 150,
            "/title/text"),
        ["container blocks"] = (n =>
            new { type = "container", child_blocks = Times(n, _ => new { type = "divider" }) }, 10,
            "/child_blocks"),
        ["axis label"] = (n => Bars(axis: n), 50, "/chart/axis_config/x_label"),
    };

    public static TheoryData<string> Names => [.. Limits.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_limit_is_taken_and_one_more_is_refused(string name)
    {
        await using var stage = await Stage.OpenAsync();
        var (block, most, pointer) = Limits[name];

        var within = await PostAsync(stage, block(most));
        stage.Time.Advance(TimeSpan.FromSeconds(1));
        var past = await PostAsync(stage, block(most + 1));

        within.IsOk();
        past.IsRefused("invalid_blocks", "/blocks/0" + pointer);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public async Task An_alert_in_a_modal_has_two_hundred_characters(int length, bool taken)
    {
        await using var stage = await Stage.OpenAsync();
        var blocks = new[] { new { type = "alert", level = "warning", text = Words(length) } };
        var view = JsonSerializer.Serialize(new { type = "modal", title = Plain(5), blocks });

        var answer = await stage.CallAsync("blocks.validate", new { view });

        Assert.Equal(taken, answer["ok"].Flag());
    }

    [Fact]
    public async Task A_message_takes_fifty_blocks()
    {
        await using var stage = await Stage.OpenAsync();

        (await PostAsync(stage, Times(50, _ => new { type = "divider" }))).IsOk();
        (await PostAsync(stage, Times(51, _ => new { type = "divider" }))).IsRefused("invalid_blocks", "/blocks");
    }

    private static Task<JsonObject> PostAsync(Stage stage, params object[] blocks) =>
        stage.CallAsync("chat.postMessage",
            JsonSerializer.Serialize(new { channel = Cast.Sales, text = "x", blocks }));
}
