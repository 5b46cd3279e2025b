using System.Text.Json;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

/// <summary>One grouping against lme4, anova and RLRsim (case reml_oneway).</summary>
public sealed class OneWayReferenceTests
{
    private const double Rel = 1e-7;

    private readonly JsonElement _expected;
    private readonly double[] _y;
    private readonly GroupFactor _reps;

    public OneWayReferenceTests()
    {
        var gold = Gold.Case("reml_oneway");
        _expected = gold.Expected;
        _y = gold.Column("attainment");
        _reps = GroupFactor.Of(gold.Text()["rep_id"]);
    }

    [Fact]
    public void Restricted_fit_agrees()
    {
        var expected = _expected.GetProperty("reml");
        var fit = Fit();
        var between = fit.Components[0].Variance;

        Near.Relative(Rel, expected.GetProperty("var_rep"), between);
        Near.Relative(Rel, expected.GetProperty("var_resid"), fit.ResidualVariance);
        Near.Relative(Rel, expected.GetProperty("mu"), fit.FixedEffects[0]);
        Near.Relative(Rel, expected.GetProperty("icc"), between / (between + fit.ResidualVariance));
        Near.Relative(Rel, expected.GetProperty("crit"), fit.Criterion);
        Near.Absolute(Rel, _expected.GetProperty("blup"), fit.Components[0].Effects);
        Near.Absolute(Rel, _expected.GetProperty("cond_sd"), fit.ConditionalSpread(0));
    }

    [Fact]
    public void Shrunken_means_agree()
    {
        var fit = Fit();
        var factors = _reps.RowCounts()
            .Select(n => Shrinkage.Factor(fit.Components[0].Variance, fit.ResidualVariance, n));
        var means = _reps.Means(_y);

        Near.Relative(Rel, _expected.GetProperty("shrink_B"), factors);
        Near.Relative(Rel, _expected.GetProperty("raw_mean"), means);
        Near.Relative(
            Rel,
            _expected.GetProperty("shrunk"),
            means.Zip(factors, (mean, b) => Shrinkage.Shrink(mean, fit.FixedEffects[0], b)));
    }

    [Fact]
    public void Analysis_of_variance_agrees()
    {
        var expected = _expected.GetProperty("anova");
        var anova = Known.Of(OneWayAnova.Of(_y, _reps));

        Near.Relative(Rel, expected.GetProperty("MSB"), anova.MeanSquareBetween);
        Near.Relative(Rel, expected.GetProperty("MSW"), anova.MeanSquareWithin);
        Near.Relative(Rel, expected.GetProperty("F"), anova.F);
        Near.Relative(Rel, expected.GetProperty("p"), anova.P);
        Near.Relative(Rel, expected.GetProperty("n0"), anova.TypicalCount);
        Near.Relative(Rel, expected.GetProperty("var_rep"), anova.BetweenVariance);
        Near.Relative(Rel, expected.GetProperty("icc"), anova.IntraclassCorrelation);
        var interval = anova.IntraclassInterval();
        Near.Relative(
            Rel, _expected.GetProperty("icc_F_ci_approx_unbalanced"), [interval.Low, interval.High]);
    }

    [Fact]
    public void Exact_likelihood_ratio_test_agrees()
    {
        var expected = _expected.GetProperty("exactRLRT");
        var test = VarianceTest.Exact(Fit(), 4_000, 1);

        Near.Relative(Rel, expected.GetProperty("stat"), test.Statistic);
        Near.Absolute(
            expected.GetProperty("tolerance").GetDouble(), expected.GetProperty("p_mc_nsim20000"), test.P);
    }

    private MixedFit Fit() => Known.Of(MixedModel.Fit(new()
    {
        Fixed = Design.WithIntercept(_y.Length),
        Response = _y,
        Factors = [_reps],
    }));
}
