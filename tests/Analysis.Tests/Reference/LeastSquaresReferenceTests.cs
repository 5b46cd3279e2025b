using System.Text.Json;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

/// <summary>Against R's lm, sandwich, clubSandwich and car, on 40 and on 12 rows.</summary>
public sealed class LeastSquaresReferenceTests
{
    private const double Rel = 1e-9;

    public static TheoryData<string> Cases => ["ols_hc", "ols_hc_small"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Coefficients_and_fit_statistics_agree(string name)
    {
        var (expected, fit) = Fit(name);

        Near.Relative(Rel, expected.GetProperty("coef"), fit.Coefficients);
        Near.Relative(Rel, expected.GetProperty("sigma"), Math.Sqrt(fit.ResidualVariance));
        Near.Relative(Rel, expected.GetProperty("r2"), fit.RSquared);
        Near.Relative(Rel, expected.GetProperty("adj_r2"), fit.AdjustedRSquared);
        Near.Relative(Rel, expected.GetProperty("loglik"), fit.LogLikelihood);
        Near.Relative(Rel, expected.GetProperty("aic"), fit.Aic);
        Near.Relative(Rel, expected.GetProperty("bic"), fit.Bic);
        Near.Relative(Rel, expected.GetProperty("F"), fit.OverallTest()?.F);
        Near.Relative(Rel, expected.GetProperty("F_p"), fit.OverallTest()?.P);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Deletion_statistics_agree(string name)
    {
        var (expected, fit) = Fit(name);

        Near.Relative(Rel, expected.GetProperty("press"), fit.Press);
        Near.Relative(Rel, expected.GetProperty("leverage"), fit.Leverage);
        Near.Relative(Rel, expected.GetProperty("cooks"), fit.CookDistances());
        Near.Relative(Rel, expected.GetProperty("rstudent"), fit.StudentisedResiduals());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Classical_tests_agree(string name)
    {
        var (expected, fit) = Fit(name);

        Tests(
            expected.GetProperty("classical"),
            fit.ClassicalTests());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Heteroskedasticity_consistent_tests_agree(string name)
    {
        var (expected, fit) = Fit(name);

        foreach (var kind in Enum.GetValues<HeteroskedasticKind>())
        {
            var covariance = Known.Of(RobustCovariance.Of(fit, kind));
            var tests = CoefficientTest.All(fit.Coefficients, covariance, fit.ResidualDegreesOfFreedom);
            Tests(expected.GetProperty(kind.ToString()), tests);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Bell_McCaffrey_tests_agree(string name)
    {
        var (expected, fit) = Fit(name);

        var tests = ClusterRobust.Of(fit)?.Tests ?? [];

        Near.Relative(
            Rel, expected.GetProperty("HC2_BM").GetProperty("se"), tests.Select(t => t.StandardError));
        Near.Relative(
            Rel, expected.GetProperty("HC2_BM").GetProperty("df"), tests.Select(t => t.DegreesOfFreedom));
        Near.Relative(Rel, expected.GetProperty("HC2_BM").GetProperty("p"), tests.Select(t => t.P));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Joint_test_of_three_terms_agrees(string name)
    {
        var (expected, fit) = Fit(name);
        var wanted = expected.GetProperty("wald_HC3_patch");
        var covariance = Known.Of(RobustCovariance.Of(fit, HeteroskedasticKind.HC3));

        var test = Wald.Test(fit.Coefficients, covariance, [1, 2, 3], fit.ResidualDegreesOfFreedom);

        Near.Relative(Rel, wanted.GetProperty("chi2"), test?.ChiSquared);
        Near.Relative(Rel, wanted.GetProperty("F"), test?.F);
        Near.Relative(Rel, wanted.GetProperty("p_F"), test?.P);
        var rows = expected.GetProperty("vcov_HC3").EnumerateArray();
        Assert.All(rows.Select((row, i) => (row, i)), r => Near.Relative(Rel, r.row, covariance.Row(r.i)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Measures_of_one_term_beside_the_others_agree(string name)
    {
        var (expected, fit) = Fit(name);
        var columns = fit.Design.RemoveColumn(0);
        var tests = fit.ClassicalTests()
            .Skip(1);

        Near.Relative(Rel, expected.GetProperty("vif"), Collinearity.InflationFactors(columns) ?? []);
        Near.Relative(
            Rel,
            expected.GetProperty("partial_r2"),
            tests.Select(t => Sensitivity.PartialRSquared(t.T, t.DegreesOfFreedom)));
        Near.Relative(Rel, expected.GetProperty("std_beta"), fit.StandardisedCoefficients().Skip(1));
    }

    private static (JsonElement Expected, LeastSquaresFit Fit) Fit(string name)
    {
        var gold = Gold.Case(name);
        var potential = Array.ConvertAll(gold.Column("potential"), Math.Log);
        string[] rest = ["lead_quality", "account_mix", "tenure_m", "calls"];
        var x = Design.WithIntercept(potential.Length, [potential, .. rest.Select(c => gold.Column(c))]);

        return (gold.Expected, LeastSquares.Fit(x, gold.Column("attainment")));
    }

    private static void Tests(JsonElement expected, IReadOnlyList<CoefficientTest> tests)
    {
        Near.Relative(Rel, expected.GetProperty("se"), tests.Select(t => t.StandardError));
        Near.Relative(Rel, expected.GetProperty("t"), tests.Select(t => t.T));
        Near.Relative(Rel, expected.GetProperty("p_t"), tests.Select(t => t.P));
        Near.Relative(Rel, expected.GetProperty("ci_lo"), tests.Select(t => t.Interval().Low));
        Near.Relative(Rel, expected.GetProperty("ci_hi"), tests.Select(t => t.Interval().High));
    }
}
