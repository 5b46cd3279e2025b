using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests;

public sealed class CompoundPoissonTests
{
    [Fact]
    public void Mean_and_variance_are_those_of_the_process()
    {
        double[] sizes = [1, 2, 6];
        var sums = CompoundPoisson.Sums(20, sizes, 40_000, Seeded.Stream(3, "test"));

        // E = n E[X] = 60; Var = n E[X^2] = 20 * 41 / 3 = 273.3 (Wald's identities).
        var mean = sums.Average();
        Assert.Equal(60, mean, 0.4);
        Assert.Equal(273.3, sums.Average(s => (s - mean) * (s - mean)), 8.0);
    }

    [Fact]
    public void Nothing_seen_is_not_taken_for_nothing_possible()
    {
        var sums = CompoundPoisson.Sums(0, [10], 4_000, Seeded.Stream(3, "test"));

        Assert.InRange(sums.Average(), 4, 6);
    }

    [Fact]
    public void No_size_gives_sums_of_nothing()
    {
        Assert.All(CompoundPoisson.Sums(4, [], 10, Seeded.Stream(3, "test")), s => Assert.Equal(0, s));
    }
}
