using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Numerics;

public sealed class RegressionToMeanTests
{
    [Fact]
    public void Pure_luck_brings_the_lowest_back_to_the_mean()
    {
        var (first, second) = (Noise.Column(4000, 1), Noise.Column(4000, 2));

        var result = Known.Of(RegressionToMean.OfLowest(first, second, 800));

        Assert.InRange(result.FirstMean, -1.5, -1.3);
        Assert.InRange(result.PredictedSecondMean, -0.1, 0.1);
        Assert.InRange(result.Excess, -0.1, 0.1);
    }

    [Fact]
    public void First_values_that_do_not_vary_choose_nobody() =>
        Assert.Null(RegressionToMean.OfLowest([1, 1, 1, 1, 1], [1, 2, 3, 4, 5], 2));

    [Fact]
    public void Second_values_that_follow_exactly_leave_nothing_to_judge_by() =>
        Assert.Null(RegressionToMean.OfLowest([1, 2, 3, 4, 5], [2, 4, 6, 8, 10], 2));

    [Fact]
    public void More_chosen_than_there_are_is_a_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RegressionToMean.OfLowest([1, 2], [2, 1], 3));
}
