using System.Text.Json;
using Performix.Analysis.Models;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests;

public sealed class CrossedPosteriorTests
{
    public static TheoryData<string, bool> Cases => CrossedMarginalTests.Cases;

    // Tolerances of the gold case (meta.tol); its own chains differ by up to .03 in P where that is near a
    // half.
    [Theory]
    [InlineData("patch14")]
    [InlineData("mixed18")]
    [InlineData("people16_nomove")]
    public void Long_posteriors_are_those_of_the_reference(string name)
    {
        var fit = Decomposition.Fit(
            CrossedGold.Input(name), 5, new() { Points = 20000, Draws = 30000 }, default);

        AssertMatches(CrossedGold.Expected(name, "V1"), fit.Plain);
        AssertMatches(CrossedGold.Expected(name, "V2_mundlak"), fit.Sorted);
    }

    [Fact]
    public void The_same_seed_gives_the_same_draws_and_another_seed_others()
    {
        var design = new CrossedDesign(CrossedGold.Data("patch14", withMeans: false));
        CrossedPosterior Sample(long seed) =>
            CrossedPosterior.Sample(design, new() { Points = 300, Draws = 50 }, seed, "test", default);

        Assert.Equal(Sample(3).ResidualVariance, Sample(3).ResidualVariance);
        Assert.NotEqual(Sample(3).ResidualVariance, Sample(4).ResidualVariance);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_weights_are_worth_a_third_of_the_points_and_more(string name, bool withMeans)
    {
        var design = new CrossedDesign(CrossedGold.Data(name, withMeans));

        var posterior = CrossedPosterior.Sample(
            design, new() { Points = 3000, Draws = 1 }, 8, "test", default);

        Assert.InRange(posterior.EffectivePoints, 1000, 3000);
    }

    [Fact]
    public void A_response_that_never_varies_is_survived()
    {
        var data = CrossedGold.Data("patch14", withMeans: true);
        var flat = new CrossedDesign(data with { Response = [.. data.Response.Select(_ => 1.0)] });

        var posterior = CrossedPosterior.Sample(flat, new() { Points = 300, Draws = 50 }, 1, "test", default);

        Assert.All(posterior.ResidualVariance, variance => Assert.InRange(variance, 0, 1e-6));
    }

    private static void AssertMatches(JsonElement gold, DecompositionDraws? draws)
    {
        Assert.NotNull(draws);
        AssertQuantiles(gold.GetProperty("rho_q"), draws.PatchShare);
        AssertQuantiles(gold.GetProperty("systematic_q"), draws.SystematicShare);
        var above = draws.PatchShare.Count(share => share > .5) / (double)draws.Count;
        Assert.Equal(gold.GetProperty("p_rho_gt_half").GetDouble(), above, .01);
        var residual = draws.ResidualVariance.Average(Math.Sqrt);
        Assert.Equal(gold.GetProperty("sigma_e_mean").GetDouble(), residual, .001);
    }

    private static void AssertQuantiles(JsonElement expected, IReadOnlyList<double> draws)
    {
        var sorted = draws.Order().ToArray();
        double[] at = [.025, .25, .5, .75, .975];
        var actual = at.Select(p => sorted[(int)(p * (sorted.Length - 1))]);

        Assert.All(
            expected.EnumerateArray().Zip(actual),
            pair => Assert.Equal(pair.First.GetDouble(), pair.Second, .015));
    }
}
