using Performix.Bot.Slack;
using Performix.Bot.Slack.Outgoing;
using SlackNet;
using SlackNet.Blocks;
using Option = SlackNet.Blocks.Option;
using OptionGroup = SlackNet.Blocks.OptionGroup;

namespace Performix.EndToEnd.Tests.Outgoing;

/// <summary>Answers and views of any size and shape that the types allow, most of them far beyond Slack's limits.
/// </summary>
internal sealed class AnyAnswer(int seed)
{
    public const string Conclusion = "CONCLUSION";

    private static readonly string[] Pieces =
    [
        "word", "longerword", " ", " ", "\n", "*bold*", "<@U123>", "<https://x.y/z|a link>", "&amp;", "`", "```",
        "é", "😀",
    ];

    private readonly Random _random = new(seed);

    public Answer Answer() => new(Text(6000), [Head(), .. Many(0, 90).Select(_ => Any())]);

    public ModalViewDefinition Modal() => new()
    {
        Title = Text(60),
        Submit = Chance() ? Text(60) : null,
        Close = Chance() ? Text(60) : null,
        Blocks = [Head(), .. Many(0, 130).Select(_ => Any())],
    };

    public HomeViewDefinition Home() => new() { Blocks = [Head(), .. Many(0, 130).Select(_ => Any())] };

    /// <summary>Sections that say their rank, <c>Caveat 7.</c>, in any order.</summary>
    public Answer Ranked()
    {
        var ranks = Many(0, 130).Select(i => (Number: i, Rank: (Rank)_random.Next(3)))
            .ToDictionary(b => (Block)Section($"{b.Rank} {b.Number}."), b => b.Rank);
        return new Answer("Ranked", [.. ranks.Keys]) { Ranks = ranks };
    }

    private static SectionBlock Head() => Section($"{Conclusion}: 3 of 12 are below quota.");

    private static SectionBlock Section(string text) => new() { Text = new Markdown(text) };

    private Block Any()
    {
        var block = Kind();
        block.BlockId = _random.Next(4) switch
        {
            0 => "same",
            1 => new string('b', _random.Next(1, 400)),
            _ => null,
        };
        return block;
    }

    private Block Kind() => _random.Next(11) switch
    {
        0 => new HeaderBlock { Text = Text(300) },
        1 => new DividerBlock(),
        2 => new ContextBlock { Elements = [.. Many(0, 14).Select(_ => new Markdown(Text(4000)))] },
        3 => new ActionsBlock { Elements = [.. Many(0, 30).Select(_ => Element())] },
        4 => new TableBlock { Rows = [.. Many(0, 130).Select(_ => Row())] },
        5 => Chart(),
        6 => new MarkdownBlock { Text = Text(9000) },
        7 => new ImageBlock { ImageUrl = "https://x.y/" + Letters(4000), AltText = Text(3000) },
        8 => new InputBlock { Label = Text(2500), Element = new PlainTextInput { InitialValue = Text(4000) } },
        9 => new SectionBlock { Fields = [.. Many(0, 15).Select(_ => (TextObject)new Markdown(Text(2500)))] },
        _ => new SectionBlock
        {
            Text = new Markdown(Text(5000)),
            Accessory = Chance() ? (BlockElement)Element() : null,
        },
    };

    private IActionElement Element() => _random.Next(6) switch
    {
        0 => new StaticSelectMenu
        {
            ActionId = Id(),
            Placeholder = Text(200),
            Options = Options(150),
            InitialOption = Option(),
        },
        1 => new OverflowMenu
        {
            ActionId = Id(),
            Options = [.. Many(0, 8).Select(_ => new OverflowOption { Text = new PlainText(Text(100)), Value = Id() })],
        },
        3 => new CheckboxGroup { ActionId = Id(), Options = Options(14), InitialOptions = Options(3) },
        4 => new StaticSelectMenu { ActionId = Id(), OptionGroups = [.. Many(0, 120).Select(_ => Group())] },
        2 => new RadioButtonGroup { ActionId = Id(), Options = Options(14) },
        _ => new Button
        {
            ActionId = Id(),
            Text = Text(100),
            Value = Letters(2500),
            Url = Chance() ? "https://x.y/" + Letters(4000) : null,
            AccessibilityLabel = Text(100),
            Confirm = Chance() ? new ConfirmationDialog { Title = Text(150), Text = new Markdown(Text(400)) } : null,
        },
    };

    private List<Option> Options(int most) => [.. Many(0, most).Select(_ => Option())];

    private OptionGroup Group() => new() { Label = Text(100), Options = Options(5) };

    private Option Option() => new()
    {
        Text = new PlainText(Text(100)),
        Value = Chance() ? Id() : Letters(200),
        Description = Chance() ? Text(100) : null,
    };

    private List<TableCell> Row() => [.. Many(0, 24).Select(_ => new RawTextCell { Text = Text(40) })];

    private ChartBlock Chart()
    {
        var categories = Many(0, 24).Select(i => Chance() ? $"{i}" : Text(30)).ToArray();
        return new ChartBlock
        {
            Title = Text(90),
            Chart = new BarChart
            {
                Series = [.. Many(0, 8).Select(i => new ChartSeries($"{i} {Text(30)}", Points(categories)))],
                AxisConfig = new ChartAxis(categories, Text(80), Text(80)),
            },
        };
    }

    private List<ChartPoint> Points(string[] categories) =>
    [
        .. categories.Select(c => new ChartPoint(
            c, _random.Next(20) == 0 ? double.NaN : Math.Round(_random.NextDouble() * 100, 2))),
    ];

    private IEnumerable<int> Many(int least, int most) => Enumerable.Range(0, _random.Next(least, most));

    private bool Chance() => _random.Next(2) == 0;

    private string Id() => Chance() ? $"a{_random.Next(20)}" : Letters(300);

    private string Letters(int most) => new('x', _random.Next(0, most));

    private string Text(int most)
    {
        var text = string.Concat(Many(0, most / 3).Select(_ => Pieces[_random.Next(Pieces.Length)]));
        return text.Length > most ? text[..most] : text;
    }
}
