using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Golden;

/// <summary>What holds for everything that is sent: Slack's limits, no word of causation, a handler for every button.
/// </summary>
public sealed class GoldenLintTests
{
    // Block Kit reference, docs.slack.dev/reference/block-kit: property within its parent, and the most characters.
    private static readonly (string Path, int Most)[] Texts =
    [
        ("$.blocks[?(@.type=='section')].text.text", 3000),
        ("$.blocks[?(@.type=='section')].fields[*].text", 2000),
        ("$.blocks[?(@.type=='header')].text.text", 150),
        ("$.blocks[*].block_id", 255),
        ("$..action_id", 255),
        ("$..elements[?(@.type=='button')].text.text", 75),
        ("$..elements[?(@.type=='button')].value", 2000),
        ("$..accessibility_label", 75),
        ("$.title.text", 24),
        ("$.close.text", 24),
        ("$.blocks[?(@.type=='data_visualization')].title", 50),
        ("$..axis_config.categories[*]", 20),
        ("$..axis_config.x_label", 50),
        ("$..axis_config.y_label", 50),
        ("$..series[*].name", 20),
        ("$..series[*].data[*].label", 20),
    ];

    private static IEnumerable<string> Names => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, Slate.Folder), "*.json", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Path.Combine(Repository.Root, Slate.Folder), f).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public static TheoryData<string> Files() => new(Names);

    public static TheoryData<string> Told() => new(Names.Select(n => Path.ChangeExtension(n, "txt")));

    [Theory]
    [MemberData(nameof(Files))]
    public void Texts_keep_to_the_limits_of_Slack(string file)
    {
        var sent = Read(file);

        var tooLong = Texts.SelectMany(t => sent.SelectTokens(t.Path)
            .Where(v => ((string?)v ?? "").Length < 1 || ((string?)v ?? "").Length > t.Most)
            .Select(v => v.Path));

        Assert.Empty(tooLong);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Blocks_keep_to_the_limits_of_Slack(string file)
    {
        var sent = Read(file);
        var view = sent["type"] is not null;

        Assert.InRange(sent["blocks"]!.Count(), 1, view ? 100 : 50);
        Assert.InRange(sent.SelectTokens("$.blocks[?(@.type=='data_visualization')]").Count(), 0, view ? 0 : 2);
        Assert.All(sent.SelectTokens("$.blocks[?(@.type=='actions')].elements"), e => Assert.InRange(e.Count(), 1, 25));
        Assert.All(sent.SelectTokens("$.blocks[?(@.type=='context')].elements"), e => Assert.InRange(e.Count(), 1, 10));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_claims_a_cause(string file) => Assert.DoesNotMatch(
        @"(?i)\b(because|due to|owing to|thanks to|driven by|drives?|caus(e|es|ed|ing|al)|proves?|proof that|would have"
        + @"|as a result|results? (of|in|from)|leads? to|led to|responsible for|the reasons? (for|why|that)|explains?"
        + @"|effects? of|so it is the)\b",
        Read(file).ToString());

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_mentions_or_links_but_our_own_dates(string file) =>
        Assert.All(
            Read(file).SelectTokens("$..text").Where(t => t.Type == JTokenType.String),
            text => Assert.DoesNotMatch(
                "<(?!!date|@UADMIN>|@UM1>|@ULEADER>|#CLEAD>|@U0ADMIN>|@U0MANAGER>|@U0LEADER>|#C0LEADERSHIP>)",
                text.ToString()));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_button_has_a_handler(string file)
    {
        var wiring = Repository.Read("src/Bot/BotBuilder.cs") + Repository.Read("src/Bot/FlagsBuilder.cs");
        var sent = Read(file);
        var inputs = sent.SelectTokens("$.blocks[?(@.type=='input')]..action_id").ToHashSet();

        // What is entered comes with the form; the form has the handler.
        var ids = sent.SelectTokens("$..action_id").Where(id => !inputs.Contains(id))
            .Concat(sent.SelectTokens("$.callback_id"))
            .Select(id => (string?)id ?? "")
            .Where(id => id.Length > 0);

        Assert.All(ids, id => Assert.Matches(Regex.Escape(ConstantOf(id)) + "[,)]", wiring));
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void No_figure_without_a_unit_and_no_answer_without_n_and_age(string file)
    {
        var text = Repository.Read($"{Slate.Folder}/{file}");

        Assert.Empty(Figures.Bare(text));
        if (Regex.IsMatch(text, @"\d%"))
        {
            Assert.Matches(@"\bn \d|\d+ (of your )?(reps?|patches|usable periods)\b|\*?\d{4}-Q\d", text);
            Assert.Matches("as of|read at", text);
        }
    }

    [Fact]
    public void Every_verdict_has_a_golden_file()
    {
        string[] calls = ["patch-identified", "patch-assumption", "people", "mixed", "noise", "insufficient"];

        Assert.All(calls, call => Assert.Contains($"tail-{call}.json", Names));
    }

    /// <summary><c>performix.tail.why</c> is <c>Features.Tail.Ids.Why</c>.</summary>
    private static string ConstantOf(string actionId)
    {
        var parts = actionId.Split('.').Select(p => char.ToUpperInvariant(p[0]) + p[1..]).ToArray();
        return $"Features.{parts[1]}.Ids.{parts[2]}";
    }

    private static JObject Read(string file) => JObject.Parse(Repository.Read($"{Slate.Folder}/{file}"));
}
