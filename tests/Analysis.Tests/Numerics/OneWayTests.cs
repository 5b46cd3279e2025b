using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Numerics;

public sealed class OneWayTests
{
    [Fact]
    public void Levels_of_one_row_each_say_nothing_about_noise() =>
        Assert.Null(OneWayAnova.Of([1, 2, 3], GroupFactor.Of(["a", "b", "c"])));

    [Fact]
    public void Levels_that_differ_less_than_noise_have_a_negative_variance_by_moments()
    {
        var anova = OneWayAnova.Of([-1, 1, -1, 1], GroupFactor.Of(["a", "a", "b", "b"]));

        Assert.True(anova?.BetweenVariance < 0);
    }

    [Theory]
    [InlineData(0, 5, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(1, 4, 0.8)]
    public void More_observations_and_more_spread_are_believed_more(
        double between, int observations, double kept) =>
        Assert.Equal(kept, Shrinkage.Factor(between, 1, observations), 12);

    [Fact]
    public void Names_are_numbered_in_ordinal_order_and_found_again()
    {
        var factor = GroupFactor.Of(["b", "a", "B", "a"]);

        Assert.Equal(["B", "a", "b"], factor.Names);
        Assert.Equal([2, 1, 0, 1], factor.Levels);
        Assert.Equal(1, factor.LevelOf("a"));
        Assert.Null(factor.LevelOf("c"));
    }
}
