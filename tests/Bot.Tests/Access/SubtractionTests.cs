namespace Performix.Bot.Tests.Access;

public sealed class SubtractionTests
{
    private static readonly IReadOnlySet<string> Eight = "abcdefgh".Select(c => $"{c}").ToHashSet();

    [Fact]
    public void A_whole_and_all_but_two_give_the_two() =>
        Assert.Equal(["g", "h"], Subtraction.Find([Eight, Set("abcdef")], _ => false));

    [Fact]
    public void A_whole_less_a_sum_and_those_known_alone_gives_the_rest() =>
        Assert.Equal(["l"], Subtraction.Find([Set("abcdefghijkl"), Set("defghijk")], p => "abc".Contains(p)));

    [Fact]
    public void Who_is_known_alone_is_taken_out_of_a_sum() =>
        Assert.Equal(["h"], Subtraction.Find([Eight], p => p != "h"));

    [Fact]
    public void Sums_that_leave_five_give_nobody() =>
        Assert.Empty(Subtraction.Find([Set("abcdefghij"), Set("abcde")], _ => false));

    [Fact]
    public void Sums_that_overlap_in_a_few_do_not_give_the_few() =>
        Assert.Empty(Subtraction.Find([Set("abcdef"), Set("efghij")], _ => false));

    private static HashSet<string> Set(string of) => [.. of.Select(c => $"{c}")];
}
