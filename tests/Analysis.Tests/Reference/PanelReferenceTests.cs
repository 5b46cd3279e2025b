using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

/// <summary>
/// Within, between, random effects, Hausman and Mundlak against plm, clubSandwich and lme4.
/// </summary>
public sealed class PanelReferenceTests
{
    private const double Rel = 1e-8;
    private const double Mundlak = 1e-5;

    private readonly JsonElement _expected;
    private readonly Matrix<double> _columns;
    private readonly double[] _y;
    private readonly GroupFactor _reps;

    public PanelReferenceTests()
    {
        var gold = Gold.Case("mundlak_hausman");
        _expected = gold.Expected;
        _y = gold.Column("attainment");
        _columns = Design.Of(_y.Length, gold.Column("potential_z"), gold.Column("lead_quality_z"));
        _reps = GroupFactor.Of(gold.Text()["rep_id"]);
    }

    [Fact]
    public void Within_agrees()
    {
        var expected = _expected.GetProperty("within");
        var within = Known.Of(PanelRegression.Within(_columns, _y, _reps));

        Near.Relative(Rel, expected.GetProperty("coef"), within.Coefficients);
        Near.Relative(Rel, expected.GetProperty("se"), within.Covariance.Diagonal().Select(Math.Sqrt));
        Near.Relative(Rel, expected.GetProperty("r2_within"), within.RSquared);
        Near.Relative(
            Rel,
            expected.GetProperty("cr2_se"),
            within.ClusterRobust?.Tests.Select(t => t.StandardError) ?? []);
        Near.Relative(
            Rel,
            expected.GetProperty("cr2_df"),
            within.ClusterRobust?.Tests.Select(t => t.DegreesOfFreedom) ?? []);
    }

    [Fact]
    public void Between_agrees()
    {
        var expected = _expected.GetProperty("between");
        var between = PanelRegression.Between(_columns, _y, _reps);

        Near.Relative(Rel, expected.GetProperty("coef"), between?.Coefficients ?? []);
        Near.Relative(
            Rel, expected.GetProperty("se"), between?.Covariance.Diagonal().Select(Math.Sqrt) ?? []);
    }

    [Fact]
    public void Random_effects_agree()
    {
        var expected = _expected.GetProperty("random_swar");
        var random = Known.Of(PanelRegression.RandomEffects(_columns, _y, _reps));

        Near.Relative(Rel, expected.GetProperty("coef"), random.Coefficients);
        Near.Relative(Rel, expected.GetProperty("se"), random.Covariance.Diagonal().Select(Math.Sqrt));
        Near.Relative(Rel, expected.GetProperty("var_idios"), random.NoiseVariance);
        Near.Relative(Rel, expected.GetProperty("var_ind"), random.UnitVariance);
    }

    [Fact]
    public void Hausman_test_agrees()
    {
        var expected = _expected.GetProperty("hausman");
        var within = Known.Of(PanelRegression.Within(_columns, _y, _reps));
        var random = Known.Of(PanelRegression.RandomEffects(_columns, _y, _reps));

        var test = PanelRegression.Hausman(within, random);

        Near.Relative(Rel, expected.GetProperty("chi2"), test?.ChiSquared);
        Near.Relative(Rel, expected.GetProperty("p"), test?.P);
        Assert.Equal(expected.GetProperty("df").GetInt32(), test?.Restrictions);
    }

    [Fact]
    public void Mundlak_regression_and_its_test_agree()
    {
        var expected = _expected.GetProperty("mundlak");
        var wald = expected.GetProperty("wald_between_minus_within");
        var means = _columns.ToColumnArrays().Select(c => _reps.Means(c))
            .Select(m => _reps.Levels.Select(l => m[l]).ToArray());
        var design = Design.WithIntercept(_y.Length, [.. _columns.ToColumnArrays(), .. means]);
        var fit = Known.Of(MixedModel.Fit(new() { Fixed = design, Response = _y, Factors = [_reps] }));
        var test = Wald.Test(fit.FixedEffects, fit.FixedCovariance, [3, 4]);

        Near.Relative(Mundlak, expected.GetProperty("fixef"), fit.FixedEffects);
        Near.Relative(Mundlak, expected.GetProperty("se"), fit.FixedCovariance.Diagonal().Select(Math.Sqrt));
        Near.Relative(Mundlak, wald.GetProperty("chi2"), test?.ChiSquared);
        Near.Relative(Mundlak, wald.GetProperty("p"), test?.P);
    }
}
