using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Numerics;

public sealed class PoolTests
{
    [Fact]
    public void Chances_that_differ_by_no_more_than_luck_are_one_chance()
    {
        var pool = BetaBinomialPool.Fit([10, 10, 10], [2, 2, 2]);

        Assert.Equal(0.2, pool.Posterior(10, 2).Mean, 12);
        Assert.Equal(0.2, pool.Posterior(0, 0).Mean, 12);
        Assert.Equal(0.2 * 0.8 / 31, pool.Posterior(10, 2).Variance, 12);
    }

    [Fact]
    public void Chances_that_differ_are_drawn_to_the_mean_by_their_trials()
    {
        // p = .3; S = 100(.2^2 + .2^2) = 8; luck = .21; free = 200 - 100 - 1 = 99.
        // alike = (8 - .21) / (.21 * 99) = .374699; precision = (1 - alike) / alike = 1.668806.
        var pool = BetaBinomialPool.Fit([100, 100], [10, 50]);

        Assert.Equal(1.668806, pool.Precision, 5);
        Assert.Equal((10 + (1.668806 * 0.3)) / 101.668806, pool.Posterior(100, 10).Mean, 6);
        Assert.Equal(0.3, pool.Posterior(0, 0).Mean, 12);
    }

    [Fact]
    public void No_trials_at_all_give_no_chance()
    {
        Assert.Equal((0, 0), BetaBinomialPool.Fit([0, 0], [0, 0]).Posterior(0, 0));
    }

    [Fact]
    public void Means_that_differ_are_drawn_to_the_mean_by_their_counts()
    {
        // Groups {0, 2} and {4, 6}: mean 3, within 4 / 2 = 2, between ((2*4 + 2*4) - 2) / (4 - 8/4) = 7.
        var pool = NormalPool.Fit([2, 2], [2, 10], [4, 52]);

        Assert.Equal((3, 2, 7, 4), (pool.Mean, pool.Within, pool.Between, pool.Count));
        Assert.Equal(3 - (2 * 14.0 / 16), pool.Posterior(2, 2).Mean, 12);
        Assert.Equal(3, pool.Posterior(0, 0).Mean);
    }

    [Fact]
    public void Means_alike_are_one_mean()
    {
        var pool = NormalPool.Fit([2, 2], [4, 4], [10, 10]);

        Assert.Equal(0, pool.Between);
        Assert.Equal(2, pool.Posterior(2, 4).Mean);
    }
}
