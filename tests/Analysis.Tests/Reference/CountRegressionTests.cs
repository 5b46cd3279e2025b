using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class CountRegressionTests
{
    private static readonly Gold s_case = Gold.Case("negbin");
    private static readonly double[] s_wins = s_case.Column("wins");
    private static readonly double[] s_logPotential = [.. s_case.Column("potential").Select(p => Math.Log(p))];

    [Fact]
    public void Negative_binomial_agrees_with_R()
    {
        var expected = s_case.Expected.GetProperty("nb2");

        var fit = CountRegression.NegativeBinomial(Design(true), s_wins);

        FitAgrees(expected, fit);
        Agree.Relatively(1e-5, expected.GetProperty("theta"), fit.Theta);
        // MASS takes the information one Newton step before the theta that it reports: 4.5e-5 off.
        Agree.Relatively(1e-4, expected.GetProperty("se_theta"), fit.ThetaError);
    }

    [Fact]
    public void Negative_binomial_with_offset_agrees_with_R()
    {
        var expected = s_case.Expected.GetProperty("nb2_offset");

        var fit = CountRegression.NegativeBinomial(Design(false), s_wins, s_logPotential);

        FitAgrees(expected, fit);
        Agree.Relatively(1e-5, expected.GetProperty("theta"), fit.Theta);
    }

    [Fact]
    public void Poisson_and_its_robust_errors_agree_with_R()
    {
        var expected = s_case.Expected.GetProperty("poisson");

        var fit = CountRegression.Poisson(Design(true), s_wins);

        FitAgrees(expected, fit);
        Agree.Relatively(1e-6, Values(expected, "robust_se_HC0"), fit.RobustErrors);
        Assert.Equal(double.PositiveInfinity, fit.Theta);
    }

    [Fact]
    public void Overdispersion_agrees_with_R()
    {
        var (poisson, wide) = (
            CountRegression.Poisson(Design(true), s_wins), CountRegression.NegativeBinomial(Design(true), s_wins));
        var (alpha, t) = Overdispersion.CameronTrivedi(poisson, s_wins);
        var (statistic, p) = Overdispersion.LikelihoodRatio(poisson, wide);

        var expected = s_case.Expected;
        Agree.Relatively(
            1e-6, expected.GetProperty("dispersion_pearson"), Overdispersion.Pearson(poisson, s_wins));
        Agree.Relatively(1e-6, expected.GetProperty("cameron_trivedi").GetProperty("alpha"), alpha);
        Agree.Relatively(1e-6, expected.GetProperty("cameron_trivedi").GetProperty("t"), t);
        Agree.Relatively(1e-6, expected.GetProperty("lr_poisson_vs_nb").GetProperty("stat"), statistic);
        Agree.Relatively(1e-5, expected.GetProperty("lr_poisson_vs_nb").GetProperty("p"), p);
    }

    [Fact]
    public void Counts_that_hardly_vary_have_no_finite_theta()
    {
        double[] counts = [4, 5, 5, 4, 5, 4, 5, 5];

        var fit = CountRegression.NegativeBinomial(Matrix<double>.Build.Dense(8, 1, 1), counts);

        Assert.Equal(double.PositiveInfinity, fit.Theta);
        Assert.Equal(Math.Log(37 / 8.0), fit.Coefficients[0], 10);
    }

    [Fact]
    public void Columns_that_depend_on_each_other_are_refused() =>
        Assert.Throws<ArgumentException>(
            () => CountRegression.Poisson(
                Matrix<double>.Build.Dense(8, 2, (i, j) => (i + 1) * (j + 1)), new double[8]));

    [Theory]
    [InlineData(1, 1.6449340668482264)]
    [InlineData(0.5, 4.934802200544679)]
    public void Trigamma_knows_its_special_values(double x, double expected) =>
        Agree.Relatively(1e-13, expected, Trigamma.At(x));

    private static void FitAgrees(JsonElement expected, CountFit fit)
    {
        Agree.Relatively(1e-6, Values(expected, "coef"), fit.Coefficients);
        Agree.Relatively(1e-6, Values(expected, "se"), fit.Errors);
        Agree.Relatively(1e-5, Values(expected, "p"), fit.Coefficients.Select((_, at) => fit.P(at)));
        Agree.Relatively(1e-8, expected.GetProperty("loglik"), fit.LogLikelihood);
        Agree.Relatively(1e-8, expected.GetProperty("aic"), fit.Aic);
        Agree.Relatively(1e-6, expected.GetProperty("deviance"), fit.Deviance);
    }

    private static JsonElement Values(JsonElement of, string name) =>
        JsonSerializer.SerializeToElement(of.GetProperty(name).EnumerateObject().Select(p => p.Value));

    private static Matrix<double> Design(bool withPotential)
    {
        double[] ones = [.. s_wins.Select(_ => 1.0)];
        double[][] rest = [s_case.Column("calls"), s_case.Column("lead_quality")];
        return Matrix<double>.Build.DenseOfColumnArrays(
            [ones, .. withPotential ? [s_logPotential] : (double[][])[], .. rest]);
    }
}
