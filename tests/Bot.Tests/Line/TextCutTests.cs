using Performix.Bot.Slack.Outgoing;

namespace Performix.Bot.Tests.Line;

public sealed class TextCutTests
{
    [Theory]
    [InlineData("short enough", 12, "short enough")]
    [InlineData("first line\nsecond line", 15, "first line…")]
    [InlineData("one two three", 10, "one two…")]
    [InlineData("unbrokenword", 5, "unbr…")]
    [InlineData("ab\U0001F600cd", 4, "ab…")]
    public void It_ends_at_a_line_else_at_a_word_else_between_characters(string text, int most, string cut)
    {
        Assert.Equal(cut, TextCut.Marked(text, most));
    }

    [Theory]
    [InlineData("see <https://example.com|the whole list>", 20, "see…")]
    [InlineData("for <@U123456789>", 12, "for…")]
    [InlineData("Smith &amp; Sons", 9, "Smith…")]
    [InlineData("Smith&amp;Sons", 9, "Smith…")]
    public void Markup_stays_whole_or_goes(string text, int most, string cut)
    {
        Assert.Equal(cut, TextCut.Marked(text, most));
    }

    [Fact]
    public void An_open_code_block_is_closed()
    {
        var cut = TextCut.Marked("```\n" + string.Join('\n', Enumerable.Repeat("row of a table", 20)) + "\n```", 60);

        Assert.EndsWith("\n…\n```", cut, StringComparison.Ordinal);
        Assert.True(cut.Length <= 60);
    }

    [Fact]
    public void Whatever_is_cut_fits_and_has_no_half_markup()
    {
        var random = new Random(11);
        string[] pieces = ["word", " ", "\n", "<@U1>", "<http://a.b|c d>", "&amp;", "&lt;", "```", "\U0001F600", "`"];
        for (var i = 0; i < 5000; i++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]);
            var most = random.Next(8, 120);

            var cut = TextCut.Marked(string.Concat(parts), most);

            Assert.True(cut.Length <= most, cut);
            Assert.Equal(cut.Count(c => c == '<'), cut.Count(c => c == '>'));
            Assert.Equal(cut.Count(c => c == '&'), cut.Count(c => c == ';'));
            Assert.False(cut.Length > 1 && char.IsHighSurrogate(cut[^2]) && cut[^1] == '…');
        }
    }
}
