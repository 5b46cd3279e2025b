using Performix.Bot.Slack;
using Performix.Bot.Slack.Outgoing;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.WebApi;

namespace Performix.Bot.Tests.Line;

public sealed class OutboxTests
{
    private static readonly SectionBlock Conclusion = Section("3 of 12 reps are surely below quota.");

    [Fact]
    public void A_message_notifies_nobody_by_name_and_unfolds_nothing()
    {
        var message = Outbox.Checked(Answer.Of("Hello"));

        Assert.Equal((false, ParseMode.None), (message.LinkNames, message.Parse));
        Assert.Equal((false, false), (message.UnfurlLinks, message.UnfurlMedia));
    }

    [Fact]
    public void Text_is_always_there()
    {
        Assert.NotEqual("", Outbox.Checked(new Answer("", [Conclusion])).Text);
    }

    [Fact]
    public void Caveats_go_before_evidence_and_evidence_before_the_conclusion()
    {
        var evidence = Enumerable.Range(0, 45).Select(i => Section($"evidence {i}"));
        var caveats = Enumerable.Range(0, 10).Select(i => Small($"caveat {i}"));

        var said = Said(new Answer("Tail", [.. caveats, Conclusion, .. evidence]));

        Assert.Contains("surely below quota", said, StringComparison.Ordinal);
        Assert.Contains("evidence 44", said, StringComparison.Ordinal);
        Assert.DoesNotContain("caveat 9", said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_left_out_is_counted_and_where_to_read_it_is_said()
    {
        var evidence = Enumerable.Range(0, 60).Select(i => Section($"evidence {i}"));
        var answer = new Answer("Tail", [Conclusion, .. evidence]) { More = "All of it: `/performix tail AE`." };

        var said = Said(answer);

        Assert.Contains("left out: 12 parts. All of it: `/performix tail AE`.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rank_of_its_own_wins_over_that_of_the_kind()
    {
        var kept = Small("suppressed below five reps");
        var evidence = Enumerable.Range(0, 60).Select(i => Section($"evidence {i}"));
        var answer = new Answer("Tail", [Conclusion, .. evidence, kept])
        {
            Ranks = new Dictionary<Block, Rank> { [kept] = Rank.Conclusion },
        };

        Assert.Contains("suppressed below five", Said(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_with_too_many_categories_becomes_text_with_the_same_numbers()
    {
        var categories = Enumerable.Range(1, 25).Select(i => $"band {i}").ToArray();

        var said = Said(new Answer("Tail", [Conclusion, Chart(categories, i => (i * 3) + 0.25)]));

        Assert.DoesNotContain("data_visualization", said, StringComparison.Ordinal);
        Assert.All(categories, (c, i) => Assert.Matches($@"{c} +{(i * 3) + 0.25:0.##}\\n", said));
    }

    [Fact]
    public void The_third_chart_becomes_text()
    {
        var chart = Chart(["low", "high"], i => i);

        var blocks = Outbox.Checked(new Answer("Tail", [chart, chart, chart])).Blocks;

        Assert.Equal(["data_visualization", "data_visualization", "section"], blocks.Select(b => b.Type));
    }

    [Fact]
    public void The_second_table_becomes_text()
    {
        var table = new TableBlock { Rows = [[new RawTextCell { Text = "rep" }, new RawTextCell { Text = "" }]] };

        var blocks = Outbox.Checked(new Answer("Tail", [table, table])).Blocks;

        Assert.Equal(["table", "section"], blocks.Select(b => b.Type));
    }

    [Fact]
    public void A_button_whose_value_would_come_back_wrong_goes()
    {
        var long_ = new Button { ActionId = "a", Text = "Why", Value = new string('x', 2001) };
        var right = new Button { ActionId = "b", Text = "Share", Value = "x" };

        var said = Said(new Answer("Tail", [new ActionsBlock { Elements = [long_, right] }]));

        Assert.Contains("Share", said, StringComparison.Ordinal);
        Assert.Contains("left out: 1 button", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_title_is_cut_and_a_form_can_be_sent()
    {
        var view = new ModalViewDefinition
        {
            Title = "How all of these figures were made",
            Blocks = [new InputBlock { Label = "Why", Element = new PlainTextInput { ActionId = "why" } }],
        };

        var fit = Outbox.Checked(view);

        Assert.Equal(("How all of these…", "Send"), (fit.Title.Text, fit.Submit.Text));
    }

    [Fact]
    public void Metadata_that_only_the_bot_reads_is_never_cut()
    {
        var view = new ModalViewDefinition { Title = "T", PrivateMetadata = new string('x', 3001) };

        var refused = Assert.Throws<NotSentException>(() => Outbox.Checked(view));

        Assert.Contains("private_metadata", refused.Code, StringComparison.Ordinal);
    }

    private static SectionBlock Section(string text) => new() { Text = new Markdown(text) };

    private static ContextBlock Small(string text) => new() { Elements = [new Markdown(text)] };

    private static ChartBlock Chart(string[] categories, Func<int, double> value) => new()
    {
        Title = "Reps by attainment",
        Chart = new BarChart
        {
            Series = [new ChartSeries("Reps", [.. categories.Select((c, i) => new ChartPoint(c, value(i)))])],
            AxisConfig = new ChartAxis(categories, "Attainment", "Reps"),
        },
    };

    private static string Said(Answer answer) => Newtonsoft.Json.JsonConvert.SerializeObject(
        Outbox.Checked(answer).Blocks, Default.JsonSettings().SerializerSettings);
}
