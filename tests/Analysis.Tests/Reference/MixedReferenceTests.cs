using System.Text.Json;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

/// <summary>
/// Crossed random intercepts against lme4, lmerTest and pbkrtest; tolerances of the README.
/// </summary>
public sealed class MixedReferenceTests
{
    public static TheoryData<string, string> Fits
    {
        get
        {
            var all = new TheoryData<string, string>();
            string[] names = ["reml_crossed", "reml_crossed_small", "reml_singular", "reml_crossed_200"];
            foreach (var name in names)
            {
                foreach (var model in new[] { "A_reml", "A_ml", "B_null_3crossed", "C_rep_only" })
                {
                    all.Add(name, model);
                }
            }

            return all;
        }
    }

    public static TheoryData<string> SmallCases => ["reml_crossed", "reml_crossed_small", "reml_singular"];

    [Theory]
    [MemberData(nameof(Fits))]
    public void Criterion_and_variances_agree(string name, string model)
    {
        var data = new MixedCase(name);
        var expected = data.Expected.GetProperty(model);
        var fit = data.Fit(model);

        Assert.True(fit.Converged);
        Assert.True(fit.Criterion <= expected.GetProperty("criterion").GetDouble() + 1e-6);
        var variances = expected.GetProperty("var").EnumerateObject().Select(v => v.Value);
        Assert.All(
            variances.Zip([.. fit.Components.Select(c => c.Variance), fit.ResidualVariance]),
            pair => Variance(pair.First, pair.Second));
        Assert.Equal(expected.GetProperty("singular").GetBoolean(), fit.IsSingular);
    }

    [Theory]
    [MemberData(nameof(Fits))]
    public void Fixed_terms_and_level_effects_agree(string name, string model)
    {
        var data = new MixedCase(name);
        var expected = data.Expected.GetProperty(model);
        var fit = data.Fit(model);

        Near.Absolute(1e-5, expected.GetProperty("fixef"), fit.FixedEffects);
        Near.Absolute(1e-5, expected.GetProperty("se"), fit.FixedCovariance.Diagonal().Select(Math.Sqrt));
        Assert.All(
            expected.GetProperty("vcov").EnumerateArray().Index(),
            row => Near.Absolute(1e-5, row.Item, fit.FixedCovariance.Row(row.Index)));
        Assert.All(MixedCase.Groupings(model).Index(), g =>
        {
            Near.Absolute(
                1e-5, expected.GetProperty("blup").GetProperty(g.Item), fit.Components[g.Index].Effects);
            Near.Absolute(
                1e-5, expected.GetProperty("cond_sd").GetProperty(g.Item), fit.ConditionalSpread(g.Index));
        });
    }

    [Theory]
    [MemberData(nameof(SmallCases))]
    public void Profile_intervals_agree(string name)
    {
        var data = new MixedCase(name);
        var expected = data.Expected.GetProperty("A_profile_ci_sd").EnumerateObject().Select(p => p.Value)
            .ToArray();

        var profile = Known.Of(VarianceProfile.Of(data.Full));

        Assert.All(
            expected.Zip([.. profile.Components, profile.Noise]),
            pair => Near.Absolute(1e-3, pair.First, [pair.Second.Low, pair.Second.High]));
    }

    [Theory]
    [MemberData(nameof(SmallCases))]
    public void Satterthwaite_tests_agree(string name)
    {
        var data = new MixedCase(name);
        var expected = data.Expected.GetProperty("A_satterthwaite");

        var tests = FixedEffectInference.Satterthwaite(data.Fit("A_reml")) ?? [];

        Near.Absolute(1e-2, expected.GetProperty("df"), tests.Select(t => t.DegreesOfFreedom));
        Near.Absolute(1e-4, expected.GetProperty("t"), tests.Select(t => t.T));
        Near.Absolute(1e-4, expected.GetProperty("p"), tests.Select(t => t.P));
    }

    [Theory]
    [MemberData(nameof(SmallCases))]
    public void Kenward_Roger_tests_agree(string name)
    {
        var data = new MixedCase(name);
        var expected = data.Expected.GetProperty("A_kenward_roger");

        var tests = FixedEffectInference.KenwardRoger(data.Fit("A_reml")) ?? [];

        Near.Absolute(1e-2, expected.GetProperty("df"), tests.Select(t => t.DegreesOfFreedom));
        Near.Absolute(1e-5, expected.GetProperty("se"), tests.Select(t => t.StandardError));
        Near.Absolute(1e-4, expected.GetProperty("p"), tests.Select(t => t.P));
    }

    [Theory]
    [MemberData(nameof(SmallCases))]
    public void Likelihood_ratio_tests_of_a_variance_agree(string name)
    {
        var data = new MixedCase(name);
        var full = data.Fit("A_reml");
        var reps = Known.Of(MixedModel.Fit(data.RepsOnly));
        var patches = Known.Of(MixedModel.Fit(data.PatchesOnly));

        Same(data.Expected.GetProperty("rlrt_patch"), VarianceTest.Mixture(full, reps));
        Same(data.Expected.GetProperty("rlrt_rep"), VarianceTest.Mixture(full, patches));
    }

    [Theory]
    [MemberData(nameof(SmallCases))]
    public void Variance_splits_agree(string name)
    {
        var data = new MixedCase(name);
        var expected = data.Expected.GetProperty("decomposition");
        var fit = data.Fit("A_reml");

        var split = VarianceSplit.Of(fit, [[1, 2], [0, .. Enumerable.Range(3, fit.Data.Terms - 3)]]);

        var (observed, rep, patch) = (split.Blocks[0], split.Components[0], split.Components[1]);
        Near.Absolute(1e-5, expected.GetProperty("var_patch_observed"), observed);
        Near.Absolute(1e-5, expected.GetProperty("var_quarter"), split.Blocks[1]);
        Near.Absolute(
            1e-5,
            expected.GetProperty("share_patch_of_systematic"),
            (observed + patch) / (observed + patch + rep));
        Near.Absolute(1e-5, expected.GetProperty("r2_marginal_nakagawa"), split.MarginalRSquared);
        Near.Absolute(1e-5, expected.GetProperty("r2_conditional_nakagawa"), split.ConditionalRSquared);
    }

    private static void Variance(JsonElement expected, double actual)
    {
        if (expected.GetDouble() < 1e-6)
        {
            Assert.InRange(actual, 0, 1e-6);
            return;
        }

        Near.Relative(1e-5, expected, actual);
    }

    private static void Same(JsonElement expected, VarianceTest actual)
    {
        Near.Absolute(1e-6, expected.GetProperty("stat"), actual.Statistic);
        Near.Absolute(1e-6, expected.GetProperty("p_mix"), actual.P);
    }
}
