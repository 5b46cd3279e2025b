using Performix.Bot.Access;

namespace Performix.Bot.Tests.Access;

public sealed class ArgumentsTests
{
    [Fact]
    public void Words_are_one_text_and_quotation_marks_hold_them_together()
    {
        var typed = Arguments.Parse("AE  Mid-Market \"Ada Lovelace\"");

        Assert.Equal(["AE", "Mid-Market", "Ada Lovelace"], typed.Words);
        Assert.Equal("AE Mid-Market Ada Lovelace", typed.Rest);
    }

    [Fact]
    public void Mentions_are_ids_whatever_name_stands_beside_them()
    {
        var typed = Arguments.Parse("<@U123|ada> <@W9Z> @bo");

        Assert.Equal(["U123", "W9Z"], typed.Mentions);
        Assert.Equal("bo", typed.Rest);
    }

    [Theory]
    [InlineData("2026-Q3", "2026-Q3")]
    [InlineData("AE 2025-q1", "2025-Q1")]
    [InlineData("2026-Q5", "")]
    [InlineData("x2026-Q3", "")]
    public void A_quarter_stands_alone(string text, string quarter) =>
        Assert.Equal(quarter, Arguments.Parse(text).Quarter);

    [Fact]
    public void Last_is_the_last_closed_period()
    {
        var typed = Arguments.Parse("AE LAST");

        Assert.True(typed.Last);
        Assert.Equal("AE", typed.Rest);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public void Nothing_typed_is_nothing_asked(string? text) => Assert.Empty(Arguments.Parse(text).Words);

    [Theory]
    [InlineData("' OR Name != '")]
    [InlineData("<!channel> <https://evil.example|x>")]
    [InlineData("\"unclosed")]
    public void Anything_else_is_words(string text) => Assert.Empty(Arguments.Parse(text).Mentions);
}
