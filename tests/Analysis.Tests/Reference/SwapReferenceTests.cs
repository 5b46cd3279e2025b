using System.Text.Json;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

/// <summary>
/// Predictions for reps in patches they do not work, against Henderson's equations in R (case swap_predict).
/// </summary>
public sealed class SwapReferenceTests
{
    private const double Abs = 1e-5;

    private readonly JsonElement _expected;
    private readonly GroupFactor _reps;
    private readonly GroupFactor _patches;
    private readonly double[] _potential;
    private readonly int[] _current;
    private readonly MixedFit _fit;

    public SwapReferenceTests()
    {
        var gold = Gold.Case("swap_predict");
        _expected = gold.Expected;
        _reps = GroupFactor.Of(gold.Text()["rep_id"]);
        _patches = GroupFactor.Of(gold.Text()["patch_id"]);
        var quarters = Array.ConvertAll(gold.Column("quarter"), q => (int)q);
        var potential = gold.Column("potential_z");
        _potential = [.. Enumerable.Range(0, _patches.Count)
            .Select(p => potential[_patches.Levels.ToList().IndexOf(p)])];
        _current = [.. Enumerable.Range(0, _reps.Count).Select(rep => _patches.Levels[Enumerable
            .Range(0, quarters.Length).Where(row => _reps.Levels[row] == rep).MaxBy(row => quarters[row])])];
        _fit = Known.Of(MixedModel.Fit(new()
        {
            Fixed = Design.WithIntercept(quarters.Length, [potential, .. Design.Dummies(quarters)]),
            Response = gold.Column("attainment"),
            Factors = [_reps, _patches],
        }));
    }

    [Fact]
    public void Variances_agree() =>
        Near.Relative(
            Abs,
            _expected.GetProperty("var"),
            [.. _fit.Components.Select(c => c.Variance), _fit.ResidualVariance]);

    [Fact]
    public void The_same_reps_and_patches_are_top_and_bottom()
    {
        var effects = _fit.Components[0].Effects;
        var index = _fit.Components[1].Effects.Zip(_potential, (w, p) => w + (_fit.FixedEffects[1] * p))
            .ToArray();

        Near.Absolute(Abs, _expected.GetProperty("patch_index"), index);
        Assert.Equal(Text("top_rep_by_blup"), _reps.Names[effects.Index().MaxBy(e => e.Item).Index]);
        Assert.Equal(Text("bottom_rep_by_blup"), _reps.Names[effects.Index().MinBy(e => e.Item).Index]);
        Assert.Equal(Text("top_patch"), _patches.Names[index.Index().MaxBy(e => e.Item).Index]);
        Assert.Equal(Text("bottom_patch"), _patches.Names[index.Index().MinBy(e => e.Item).Index]);
    }

    [Theory]
    [InlineData("top_in_own")]
    [InlineData("top_in_bottom")]
    [InlineData("bottom_in_top")]
    [InlineData("rawtop_in_rawbottoms_patch")]
    [InlineData("rawbottom_in_rawtops_patch")]
    public void A_rep_in_a_patch_is_predicted_alike(string name)
    {
        var expected = _expected.GetProperty(name);
        var (rep, patch) = (LevelOf(_reps, expected, "rep"), LevelOf(_patches, expected, "patch"));

        var prediction = _fit.Predict(Terms(1, _potential[patch]), [new(0, rep), new(1, patch)]);

        Near.Absolute(Abs, expected.GetProperty("mean"), prediction.Mean);
        Near.Absolute(Abs, expected.GetProperty("se_mean"), prediction.StandardError);
        Near.Absolute(Abs, expected.GetProperty("ci_lo"), prediction.Interval().Low);
        Near.Absolute(Abs, expected.GetProperty("ci_hi"), prediction.Interval().High);
        Near.Absolute(Abs, expected.GetProperty("pi_lo"), prediction.IntervalOfMean(4).Low);
        Near.Absolute(Abs, expected.GetProperty("pi_hi"), prediction.IntervalOfMean(4).High);
        Near.Absolute(Abs, expected.GetProperty("p_hit"), prediction.ProbabilityAbove(1, 4));
    }

    [Fact]
    public void The_top_patch_less_the_bottom_one_agrees()
    {
        var expected = _expected.GetProperty("patch_contrast_top_minus_bottom");
        var top = LevelOf(_patches, _expected, "top_patch");
        var bottom = LevelOf(_patches, _expected, "bottom_patch");

        var terms = Terms(0, _potential[top] - _potential[bottom]);
        var contrast = _fit.Predict(terms, [new(1, top), new(1, bottom, -1)]);

        Near.Absolute(Abs, expected.GetProperty("diff"), contrast.Mean);
        Near.Absolute(Abs, expected.GetProperty("se"), contrast.StandardError);
        Near.Absolute(Abs, expected.GetProperty("lo"), contrast.Interval().Low);
        Near.Absolute(Abs, expected.GetProperty("hi"), contrast.Interval().High);
        Near.Absolute(Abs, expected.GetProperty("p_gt0"), contrast.ProbabilityExpectedAbove(0));
    }

    [Fact]
    public void Every_rep_in_the_average_patch_agrees()
    {
        var typical = _current.Select(patch => new LevelWeight(1, patch, 1.0 / _reps.Count)).ToArray();
        var terms = Terms(1, _current.Average(patch => _potential[patch]));

        foreach (var (rep, property) in _expected.GetProperty("adjusted").EnumerateObject().Index())
        {
            var adjusted = _fit.Predict(terms, [.. typical, new(0, rep)]);
            var expected = property.Value;
            Near.Absolute(Abs, expected.GetProperty("adj"), adjusted.Mean);
            Near.Absolute(Abs, expected.GetProperty("se"), adjusted.StandardError);
            Near.Absolute(Abs, expected.GetProperty("lo"), adjusted.Interval().Low);
            Near.Absolute(Abs, expected.GetProperty("hi"), adjusted.Interval().High);
        }
    }

    // The constant, the potential, and every quarter in equal parts where a level is predicted.
    private double[] Terms(double constant, double potential)
    {
        var dummies = _fit.Data.Terms - 2;
        return [constant, potential, .. Enumerable.Repeat(constant / (dummies + 1), dummies)];
    }

    private string? Text(string name) => _expected.GetProperty(name).GetString();

    private static int LevelOf(GroupFactor factor, JsonElement of, string name) =>
        factor.LevelOf(of.GetProperty(name).GetString() ?? "") ?? -1;
}
