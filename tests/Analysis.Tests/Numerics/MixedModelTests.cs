using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Numerics;

public sealed class MixedModelTests
{
    [Fact]
    public void A_grouping_that_does_nothing_gets_variance_zero_and_effects_of_zero()
    {
        var data = Rows(20, 6, unitSpread: 0, siteSpread: 1, seed: 2);

        var fit = Known.Of(MixedModel.Fit(data));

        Assert.True(fit.IsSingular);
        Assert.Equal(0, fit.Components[0].Variance);
        Assert.All(fit.Components[0].Effects, e => Assert.Equal(0, e));
        Assert.All(fit.ConditionalSpread(0), s => Assert.Equal(0, s));
        Assert.InRange(fit.Components[1].Variance, 0.4, 2);
        Assert.True(double.IsFinite(fit.Predict([1], [new(0, 3), new(1, 2)]).StandardError));
    }

    [Fact]
    public void Planted_variances_come_back()
    {
        var fit = Known.Of(MixedModel.Fit(Rows(150, 8, unitSpread: 0.5, siteSpread: 1)));

        Assert.InRange(fit.Components[0].Variance, 0.15, 0.35);
        Assert.InRange(fit.Components[1].Variance, 0.7, 1.4);
        Assert.InRange(fit.ResidualVariance, 0.9, 1.1);
    }

    [Fact]
    public void Groupings_that_are_the_same_share_one_variance_between_them()
    {
        var data = Rows(25, 6, unitSpread: 1, siteSpread: 0);
        var one = Known.Of(MixedModel.Fit(data with { Factors = [data.Factors[0]] }));

        var twice = Known.Of(MixedModel.Fit(data with { Factors = [data.Factors[0], data.Factors[0]] }));

        Assert.True(twice.Converged);
        Assert.Equal(one.Criterion, twice.Criterion, 6);
        Assert.Equal(one.Components[0].Variance, twice.Components.Sum(c => c.Variance), 4);
    }

    [Fact]
    public void A_prediction_errs_more_than_if_the_fixed_terms_were_known()
    {
        var fit = Known.Of(MixedModel.Fit(Rows(20, 6, unitSpread: 1, siteSpread: 1)));

        var known = fit.ConditionalSpread(0);

        Assert.All(
            known.Index(), k => Assert.True(fit.Predict([0], [new(0, k.Index)]).StandardError > k.Item));
    }

    [Fact]
    public void A_response_far_from_zero_has_the_same_variances()
    {
        var data = Rows(20, 6, unitSpread: 1, siteSpread: 1);
        var near = Known.Of(MixedModel.Fit(data));

        var far = Known.Of(MixedModel.Fit(data with { Response = [.. data.Response.Select(y => y + 1e7)] }));

        Assert.Equal(near.Components[0].Variance, far.Components[0].Variance, 6);
        Assert.Equal(near.FixedEffects[0] + 1e7, far.FixedEffects[0], 6);
    }

    [Fact]
    public void A_grouping_of_one_level_leaves_no_fit()
    {
        var data = Rows(10, 4, unitSpread: 1, siteSpread: 1);

        Assert.Null(MixedModel.Fit(data with { Factors = [Named(Enumerable.Repeat(1, data.Rows))] }));
    }

    [Fact]
    public void As_many_levels_as_rows_leave_no_fit()
    {
        var data = new MixedData
        {
            Fixed = Design.WithIntercept(4),
            Response = [1, 2, 4, 3],
            Factors = [GroupFactor.Of(["a", "b", "c", "d"])],
        };

        Assert.Null(MixedModel.Fit(data));
    }

    [Fact]
    public void A_response_that_the_fixed_terms_explain_leaves_no_fit()
    {
        var data = Rows(10, 4, unitSpread: 1, siteSpread: 1);

        Assert.Null(MixedModel.Fit(data with { Response = [.. Enumerable.Repeat(2.5, data.Rows)] }));
    }

    [Fact]
    public void Four_groupings_are_a_mistake()
    {
        var data = Rows(10, 4, unitSpread: 1, siteSpread: 1);

        Assert.Throws<ArgumentException>(
            () => MixedModel.Fit(data with { Factors = [.. data.Factors, .. data.Factors] }));
    }

    [Fact]
    public void A_level_that_does_not_exist_cannot_be_predicted()
    {
        var fit = Known.Of(MixedModel.Fit(Rows(10, 4, unitSpread: 1, siteSpread: 1)));

        Assert.Throws<ArgumentOutOfRangeException>(() => fit.Predict([1], [new(0, 10)]));
    }

    [Fact]
    public void Degrees_of_freedom_hold_in_a_singular_fit()
    {
        var fit = Known.Of(MixedModel.Fit(Rows(20, 6, unitSpread: 0, siteSpread: 1, seed: 2)));

        Assert.True(fit.IsSingular);
        var satterthwaite = FixedEffectInference.Satterthwaite(fit);
        var kenwardRoger = FixedEffectInference.KenwardRoger(fit);


        Assert.InRange(satterthwaite?[0].DegreesOfFreedom ?? 0, 10, 30);
        Assert.InRange(kenwardRoger?[0].DegreesOfFreedom ?? 0, 10, 30);
    }

    [Fact]
    public void The_exact_test_rejects_about_once_in_twenty_without_an_effect()
    {
        var rejected = Enumerable.Range(1, 100).Count(world =>
        {
            var data = Rows(8, 4, 0, 0, world);
            var fit = Known.Of(MixedModel.Fit(data with { Factors = [data.Factors[0]] }));
            return VarianceTest.Exact(fit, 200, world).P <= 0.05;
        });

        Assert.InRange(rejected, 1, 11);
    }

    // Units move to the next site every other period.
    private static MixedData Rows(int units, int periods, double unitSpread, double siteSpread, long seed = 1)
    {
        var unitEffects = Noise.Column(units, seed, "unit");
        var siteEffects = Noise.Column(units, seed, "site");
        var rows = Enumerable.Range(0, units * periods).Select(row => (row / periods, row % periods))
            .Select(at => (Unit: at.Item1, Site: (at.Item1 + (at.Item2 / 2)) % units)).ToArray();
        var noise = Noise.Column(rows.Length, seed, "rows");

        return new()
        {
            Fixed = Design.WithIntercept(rows.Length),
            Response = [.. rows.Zip(noise, (r, e) =>
                (unitSpread * unitEffects[r.Unit]) + (siteSpread * siteEffects[r.Site]) + e)],
            Factors = [Named(rows.Select(r => r.Unit)), Named(rows.Select(r => r.Site))],
        };
    }

    private static GroupFactor Named(IEnumerable<int> levels) =>
        GroupFactor.Of([.. levels.Select(l => $"{l:D4}")]);
}
