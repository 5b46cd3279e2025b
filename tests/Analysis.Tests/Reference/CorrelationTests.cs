using System.Text.Json;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class CorrelationTests
{
    private const double Tolerance = 1e-10;

    private static readonly Gold s_case = Gold.Case("rank_corr");

    [Theory]
    [InlineData("calls", "attainment")]
    [InlineData("calls", "potential")]
    [InlineData("attainment", "potential")]
    [InlineData("hire_order", "attainment")]
    public void Correlations_with_ties_agree_with_R(string first, string second)
    {
        var expected = s_case.Expected.GetProperty($"{first.Split('_')[0]}_{second}");
        var (x, y) = (s_case.Column(first), s_case.Column(second));

        EstimatesAgree(expected, x, y);
        var spearman = Correlation.Spearman(x, y);
        Agree.Relatively(
            Tolerance, expected.GetProperty("spearman_p_R"), CorrelationInference.StudentP(spearman, x.Length));
        Agree.Relatively(
            Tolerance, expected.GetProperty("kendall_z_or_T"), CorrelationInference.KendallZ(x, y));
        Agree.Relatively(Tolerance, expected.GetProperty("kendall_p_R"), CorrelationInference.KendallP(x, y));
    }

    [Fact]
    public void Exact_p_values_of_nine_rows_agree_with_R()
    {
        var small = Gold.Case("rank_corr_exact");
        var expected = small.Expected.GetProperty("calls_attainment");
        var (x, y) = (small.Column("calls"), small.Column("attainment"));
        var random = Seeded.Stream(1, "unused");

        EstimatesAgree(expected, x, y);
        var spearman = CorrelationPermutation.Product(Ranks.Average(x), Ranks.Average(y), 1, random);
        var kendall = CorrelationPermutation.Kendall(x, y, 1, random);
        Agree.Relatively(Tolerance, expected.GetProperty("spearman_p_R"), spearman.P);
        Agree.Relatively(Tolerance, expected.GetProperty("kendall_p_R"), kendall.P);
        var concordant = (Correlation.KendallScore(x, y) + 36) / 2;
        Assert.Equal(expected.GetProperty("kendall_z_or_T").GetInt64(), concordant);
    }

    [Fact]
    public void A_sample_without_spread_has_no_correlation()
    {
        Assert.True(double.IsNaN(Correlation.Pearson([1, 1, 1], [1, 2, 3])));
        Assert.True(double.IsNaN(Correlation.Kendall([1, 1, 1], [1, 2, 3])));
    }

    [Fact]
    public void Kendall_score_counts_pairs_as_the_definition_does()
    {
        var random = Seeded.Stream(5, "ties");
        double[] x = [.. Enumerable.Range(0, 60).Select(_ => (double)random.Next(8))];
        double[] y = [.. Enumerable.Range(0, 60).Select(_ => (double)random.Next(5))];

        var pairs = x.Select(
            (_, i) => Enumerable.Range(0, i).Sum(j => Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j])));

        Assert.Equal(pairs.Sum(), Correlation.KendallScore(x, y));
    }

    [Fact]
    public void Three_rows_leave_the_interval_open()
    {
        var interval = CorrelationInference.Interval(0.9, CorrelationInference.FisherError(3));

        Assert.Equal(new Limits(-1, 1), interval);
    }

    private static void EstimatesAgree(JsonElement expected, double[] x, double[] y)
    {
        double r = Correlation.Pearson(x, y), rho = Correlation.Spearman(x, y), tau = Correlation.Kendall(x, y);
        var n = x.Length;

        Agree.Relatively(Tolerance, expected.GetProperty("pearson"), r);
        Agree.Relatively(Tolerance, expected.GetProperty("pearson_p"), CorrelationInference.StudentP(r, n));
        Agree.Relatively(Tolerance, expected.GetProperty("spearman"), rho);
        Agree.Relatively(
            Tolerance, expected.GetProperty("spearman_p_t"), CorrelationInference.StudentP(rho, n));
        Agree.Relatively(Tolerance, expected.GetProperty("kendall_tau_b"), tau);
        IntervalAgrees("pearson_ci_fisher", r, CorrelationInference.FisherError(n));
        IntervalAgrees("spearman_ci_bonett_wright", rho, CorrelationInference.BonettWrightError(rho, n));
        IntervalAgrees("kendall_ci_fieller", tau, CorrelationInference.FiellerError(n));

        void IntervalAgrees(string name, double value, double error)
        {
            var interval = CorrelationInference.Interval(value, error);
            Agree.Relatively(Tolerance, expected.GetProperty(name), [interval.Low, interval.High]);
        }
    }
}
