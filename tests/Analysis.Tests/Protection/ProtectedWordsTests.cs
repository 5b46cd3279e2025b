using System.Globalization;
using Performix.Analysis.Protection;

namespace Performix.Analysis.Tests.Protection;

public sealed class ProtectedWordsTests
{
    [Theory]
    [InlineData("1", "blurred on purpose; about 1 in 10 groups is one step off")]
    [InlineData("1.5", "blurred on purpose; about 1 in 20 groups is one step off")]
    [InlineData("0.5", "blurred on purpose; about 1 in 5 groups is one step off")]
    public void E1_the_blur_is_said_in_the_numbers_of_the_policy(string epsilon, string words)
    {
        var eps = Epsilon.Of(decimal.Parse(epsilon, CultureInfo.InvariantCulture));

        Assert.Equal(words, ProtectedWords.Blurred(Guarded.Policy with { Epsilon = eps }));
    }

    [Fact]
    public void A_group_with_other_members_is_not_compared()
    {
        Assert.Equal(ProtectedWords.Changed, ProtectedWords.Comparison(["a", "b"], ["a", "c"]));
        Assert.Null(ProtectedWords.Comparison(["a", "b"], ["b", "a"]));
    }

    [Fact]
    public void A_closed_form_says_so_before_anybody_answers()
    {
        Assert.StartsWith(
            "Your group is too small to protect you (5 people, 8 needed).",
            ProtectedWords.FormClosed(5, Guarded.Policy), StringComparison.Ordinal);
    }

    [Fact]
    public void E1_the_promise_speaks_in_the_numbers_of_the_frozen_policy()
    {
        var text = Promised(days: 7, logsEachUse: true);

        Assert.Contains("your group of 9 people (North), such as “fewer than 3” or “3 or more”", text,
            StringComparison.Ordinal);
        Assert.Contains("Example Ltd staff", text, StringComparison.Ordinal);
        Assert.Contains("destroyed, 7 days later at the latest", text, StringComparison.Ordinal);
        Assert.True(Promise.Title.Length <= 24);
    }

    [Theory]
    [InlineData(0, "destroyed with them. Slack")]
    [InlineData(1, "destroyed, 1 day later at the latest. Slack")]
    [InlineData(90, "destroyed, 90 days later at the latest. Slack")]
    public void E1_the_end_of_the_key_is_said_as_its_place_allows(int days, string words) => Assert.Contains(
        $"*On 1 October 2026* the answers are deleted and the key is {words}",
        Promised(days, logsEachUse: true),
        StringComparison.Ordinal);

    [Fact]
    public void E1_a_key_file_is_not_said_to_log_who_reads_it()
    {
        Assert.Contains("every use of the key is logged", Promised(7, logsEachUse: true), StringComparison.Ordinal);
        Assert.DoesNotContain("every use", Promised(0, logsEachUse: false), StringComparison.Ordinal);
        Assert.Contains(
            "nothing logs who else reads the key file", Promised(0, logsEachUse: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_is_a_line_about_groups()
    {
        var bands = new[] { 8, 15, 20 }.Select(n => Bands.Of(n, Guarded.Policy));

        var line = GroupLine.Of([.. bands.Select(b => b[^1]), .. bands.Take(2).Select(b => b[0])], Guarded.Policy);

        Assert.Equal("3 of 5 groups: 4 or more", line.Text);
    }

    private static string Promised(int days, bool logsEachUse)
    {
        var promise = new Promise(Guarded.OfK(6), Guarded.Cell(9, "North"), "1 October 2026")
        {
            Operator = "Example Ltd",
            DaysToDestruction = days,
            LogsEachUse = logsEachUse,
        };
        return string.Join('\n', promise.Paragraphs());
    }
}
