using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class InequalityTests
{
    private const double Tolerance = 1e-10;

    private static readonly Gold s_case = Gold.Case("inequality");

    [Theory]
    [InlineData("bookings")]
    [InlineData("attainment")]
    public void Measures_agree_with_numpy(string column)
    {
        var expected = s_case.Expected.GetProperty(column);
        var x = s_case.Column(column);

        Agree.Relatively(Tolerance, expected.GetProperty("gini"), Inequality.Gini(x));
        Agree.Relatively(Tolerance, expected.GetProperty("gini_unbiased"), Inequality.GiniUnbiased(x));
        Agree.Relatively(Tolerance, expected.GetProperty("lorenz"), Inequality.Lorenz(x));
        Agree.Relatively(Tolerance, expected.GetProperty("top20_share"), Inequality.TopShare(x, 0.2));
        Agree.Relatively(Tolerance, expected.GetProperty("top10_share"), Inequality.TopShare(x, 0.1));
        Agree.Relatively(Tolerance, expected.GetProperty("bottom50_share"), Inequality.BottomShare(x, 0.5));
        Agree.Relatively(Tolerance, expected.GetProperty("theil_T_positive"), Inequality.TheilPositive(x));
        Agree.Relatively(Tolerance, expected.GetProperty("hhi"), Inequality.HerfindahlHirschman(x));
        Agree.Relatively(Tolerance, expected.GetProperty("palma"), Inequality.Palma(x));
        Agree.Relatively(Tolerance, expected.GetProperty("cv"), Inequality.Variation(x));
    }

    [Theory]
    [InlineData("bookings")]
    [InlineData("attainment")]
    public void Quantiles_and_the_deviation_agree_with_numpy(string column)
    {
        var expected = s_case.Expected.GetProperty(column);
        var x = s_case.Column(column);

        foreach (var percent in new[] { 5, 10, 20, 25, 50, 75, 80, 90, 95 })
        {
            Agree.Relatively(
                Tolerance, expected.GetProperty($"q{percent}"), Quantiles.Type7(x, percent / 100.0));
        }

        Agree.Relatively(Tolerance, expected.GetProperty("mad_scaled"), Quantiles.MedianAbsoluteDeviation(x));
    }

    [Fact]
    public void Jackknife_error_of_Gini_agrees_with_numpy()
    {
        var expected = s_case.Expected.GetProperty("bookings").GetProperty("gini_jackknife_se");

        Agree.Relatively(
            Tolerance, expected, Jackknife.StandardError(s_case.Column("bookings"), Inequality.Gini));
    }

    [Fact]
    public void Spread_of_nothing_is_unknown_rather_than_zero() =>
        Assert.True(double.IsNaN(Inequality.Gini([0, 0, 0])));

    [Fact]
    public void Scaling_every_amount_changes_no_measure()
    {
        double[] x = [1, 4, 9, 2.5], scaled = [.. x.Select(v => 37 * v)];

        Agree.Relatively(1e-14, Inequality.Gini(x), Inequality.Gini(scaled));
        Agree.Relatively(1e-14, Inequality.Palma(x), Inequality.Palma(scaled));
    }

    [Fact]
    public void A_negative_amount_is_refused() =>
        Assert.Throws<ArgumentException>(() => Inequality.Gini([1, -1]));
}
