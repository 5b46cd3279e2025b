using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class MomentsTests
{
    [Theory]
    [InlineData("bookings")]
    [InlineData("attainment")]
    public void Skewness_agrees_with_numpy(string column)
    {
        var gold = Gold.Case("inequality");

        Agree.Relatively(
            1e-10, gold.Expected.GetProperty(column).GetProperty("skew_g1"), Moments.Skewness(gold.Column(column)));
    }

    [Theory]
    [InlineData("unimodal_n40")]
    [InlineData("bimodal_n40")]
    [InlineData("skew_n60")]
    [InlineData("bimodal_n200")]
    public void Bimodality_coefficient_agrees_with_R(string sample)
    {
        var gold = Gold.Case("mixture_bic");
        var expected = gold.Expected.GetProperty(sample).GetProperty("bimodality_coefficient");

        Agree.Relatively(1e-10, expected, Moments.BimodalityCoefficient(Samples.Of(gold, sample)));
    }

    // The examples in the documentation of scipy.stats.skewtest 1.10.
    [Theory]
    [InlineData(new double[] { 2, 8, 0, 4, 1, 9, 9, 0 }, 0.44626385374196975, 0.6554066631275459)]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6, 7, 8000 }, 3.571773510360407, 0.0003545719905823133)]
    [InlineData(
        new double[] { 100, 100, 100, 100, 100, 100, 100, 101 }, 3.5717766638478072, 0.000354567720281634)]
    public void Skewness_test_agrees_with_scipy(double[] values, double z, double p)
    {
        var result = Moments.SkewnessTest(values);

        Agree.Relatively(1e-9, z, result.Z);
        Agree.Relatively(1e-9, p, result.P);
    }

    [Fact]
    public void A_symmetric_sample_has_no_skew() =>
        Assert.Equal((0, 1), Moments.SkewnessTest([1, 2, 3, 4, 5, 6, 7, 8]));
}
