using System.Text.Json;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

/// <summary>
/// Unmeasured confounding against the formulas in numpy, themselves checked on published figures.
/// </summary>
public sealed class SensitivityReferenceTests
{
    private const double Rel = 1e-8;

    private static readonly string[] Terms =
        ["const", "lp", "lead_quality", "account_mix", "tenure_m", "calls"];

    private readonly JsonElement _expected;
    private readonly LeastSquaresFit _fit;
    private readonly CoefficientTest _term;

    public SensitivityReferenceTests()
    {
        var gold = Gold.Case("sensitivity");
        _expected = gold.Expected;
        var y = gold.Column("attainment");
        var potential = Array.ConvertAll(gold.Column("potential"), Math.Log);
        _fit = LeastSquares.Fit(
            Design.WithIntercept(y.Length, [potential, .. Terms.Skip(2).Select(t => gold.Column(t))]), y);
        _term = _fit.ClassicalTests()[1];
    }

    [Fact]
    public void Robustness_values_agree()
    {
        var (t, df) = (_term.T, _term.DegreesOfFreedom);

        Near.Relative(Rel, _expected.GetProperty("partial_r2"), Sensitivity.PartialRSquared(t, df));
        Near.Relative(Rel, _expected.GetProperty("RV_q1"), Sensitivity.RobustnessValue(t, df));
        Near.Relative(Rel, _expected.GetProperty("RV_q05"), Sensitivity.RobustnessValue(t, df, 0.5));
        Near.Relative(
            Rel, _expected.GetProperty("RV_q1_alpha05"), Sensitivity.SignificanceRobustnessValue(t, df));
    }

    [Fact]
    public void The_published_Darfur_figures_come_out()
    {
        var expected = _expected.GetProperty("published_checks").GetProperty("darfur");
        var t = 0.09731582 / 0.02325654;

        Near.Relative(Rel, expected.GetProperty("partial_r2"), Sensitivity.PartialRSquared(t, 783));
        Near.Relative(Rel, expected.GetProperty("RV"), Sensitivity.RobustnessValue(t, 783));
        Near.Relative(
            Rel, expected.GetProperty("RV_alpha05"), Sensitivity.SignificanceRobustnessValue(t, 783));
    }

    [Fact]
    public void A_given_confounder_moves_the_estimate_as_far() =>
        Same(
            _expected.GetProperty("adjust_example"),
            Sensitivity.Adjust(_term.Estimate, _term.StandardError, _term.DegreesOfFreedom, 0.1, 0.2));

    [Fact]
    public void Confounders_as_strong_as_a_measured_term_move_it_as_far()
    {
        foreach (var bound in _expected.GetProperty("bounds").EnumerateArray())
        {
            var benchmark = Array.IndexOf(Terms, bound.GetProperty("benchmark").GetString());
            Same(bound, Sensitivity.BoundBy(_fit, 1, benchmark, bound.GetProperty("k").GetDouble()));
        }
    }

    [Fact]
    public void Oster_measures_agree()
    {
        var expected = _expected.GetProperty("oster");
        var oster = Oster.Of(_fit, 1);

        Near.Relative(Rel, expected.GetProperty("beta_uncontrolled"), oster?.UncontrolledEstimate);
        Near.Relative(Rel, expected.GetProperty("R_uncontrolled"), oster?.UncontrolledRSquared);
        Near.Relative(Rel, expected.GetProperty("Rmax"), oster?.RSquaredMax);
        Near.Relative(Rel, expected.GetProperty("tau_x"), oster?.VarianceLeft);
        Near.Relative(Rel, expected.GetProperty("delta_for_beta0"), oster?.DeltaForZero);
        Near.Relative(Rel, expected.GetProperty("delta_for_beta0_Rmax1"), Oster.Of(_fit, 1, 1)?.DeltaForZero);
        Near.Relative(Rel, expected.GetProperty("beta_star_approx_delta1"), oster?.EstimateAtEqualStrength);
    }

    [Theory]
    [InlineData("rr_1.0", 1)]
    [InlineData("rr_1.2", 1.2)]
    [InlineData("rr_1.5", 1.5)]
    [InlineData("rr_2.0", 2)]
    [InlineData("rr_3.9", 3.9)]
    [InlineData("rr_0.8", 0.8)]
    public void E_values_agree(string name, double ratio) =>
        Near.Relative(Rel, _expected.GetProperty("evalue").GetProperty(name), EValue.OfRiskRatio(ratio));

    [Fact]
    public void The_E_value_of_a_regression_coefficient_agrees()
    {
        var expected = _expected.GetProperty("evalue_ols_std");
        var effect = _fit.StandardisedCoefficients()[1].GetValueOrDefault();

        Near.Relative(Rel, expected.GetProperty("d"), effect);
        Near.Relative(Rel, expected.GetProperty("rr_approx"), EValue.RiskRatio(effect));
        Near.Relative(Rel, expected.GetProperty("evalue"), EValue.OfStandardisedEffect(effect));
    }

    private static void Same(JsonElement expected, AdjustedEstimate? actual)
    {
        Near.Relative(Rel, expected.GetProperty("r2dz_x"), actual?.WithTerm);
        Near.Relative(Rel, expected.GetProperty("r2yz_dx"), actual?.WithResponse);
        Near.Relative(Rel, expected.GetProperty("bias"), actual?.Bias);
        Near.Relative(Rel, expected.GetProperty("adj_est"), actual?.Estimate);
        Near.Relative(Rel, expected.GetProperty("adj_se"), actual?.StandardError);
        Near.Relative(Rel, expected.GetProperty("adj_t"), actual?.T);
    }
}
