using Performix.Analysis.Models;
using Performix.Tests.Support.Simulation;

namespace Performix.Analysis.Tests;

public sealed class DecompositionSwapTests
{
    private static readonly SimulatedOrg Org =
        OrgSimulator.Simulate(Scenarios.Named("patch"), reps: 20, quarters: 8, seed: 33);

    private static readonly DecompositionDraws Draws =
        Decomposition.Fit(Org.Input(), 1, default).Sorted!; // 160 rows are always sampled

    [Fact]
    public void Luck_makes_the_realised_year_wider_than_the_expected_one()
    {
        var swap = DecompositionSwap.Predict(Draws, rep: 0, patch: 1, seed: 1);

        Assert.True(swap.Realised.Hi - swap.Realised.Lo > swap.Expected.Hi - swap.Expected.Lo);
        Assert.Equal(swap.Expected.Value, swap.Realised.Value, .05);
    }

    [Fact]
    public void One_pair_gives_the_same_numbers_whatever_was_asked_before()
    {
        var first = DecompositionSwap.Predict(Draws, rep: 4, patch: 7, seed: 1);
        DecompositionSwap.Predict(Draws, rep: 2, patch: 3, seed: 1);

        Assert.Equal(first, DecompositionSwap.Predict(Draws, rep: 4, patch: 7, seed: 1));
    }

    [Fact]
    public void More_periods_ahead_average_more_luck_away()
    {
        var year = DecompositionSwap.Predict(Draws, rep: 0, patch: 1, seed: 1, periods: 4);
        var decade = DecompositionSwap.Predict(Draws, rep: 0, patch: 1, seed: 1, periods: 40);

        Assert.True(decade.Realised.Hi - decade.Realised.Lo < year.Realised.Hi - year.Realised.Lo);
    }

    [Fact]
    public void The_top_patch_lets_the_same_rep_expect_more_than_the_bottom_one()
    {
        var patches = Enumerable.Range(0, 20).ToList();
        var top = DecompositionSwap.TopPatch(Draws, patches);
        var bottom = DecompositionSwap.BottomPatch(Draws, patches);

        var (high, low) = (Predict(top), Predict(bottom));

        Assert.True(high.Expected.Value > low.Expected.Value);
        Assert.True(high.ProbabilityHit > low.ProbabilityHit);
        SwapPrediction Predict(int patch) => DecompositionSwap.Predict(Draws, rep: 0, patch, seed: 1);
    }

    [Fact]
    public void The_top_rep_has_the_highest_lower_end_and_the_bottom_rep_the_lowest_upper_end()
    {
        var reps = Org.Rows.Select(row => row.Rep).Distinct().ToList();

        var top = PosteriorInterval.Of(Draws.Adjusted(DecompositionSwap.TopRep(Draws, reps)));
        var bottom = PosteriorInterval.Of(Draws.Adjusted(DecompositionSwap.BottomRep(Draws, reps)));

        Assert.All(reps, rep => Assert.True(PosteriorInterval.Of(Draws.Adjusted(rep)).Lo <= top.Lo));
        Assert.All(reps, rep => Assert.True(PosteriorInterval.Of(Draws.Adjusted(rep)).Hi >= bottom.Hi));
    }

    [Theory]
    [InlineData(.10, true)]
    [InlineData(.11, false)]
    public void A_miss_is_only_predicted_at_a_tenth_or_less(double probability, bool claimed)
    {
        var swap =
            DecompositionSwap.Predict(Draws, rep: 0, patch: 1, seed: 1) with { ProbabilityHit = probability };

        Assert.Equal(claimed, swap.PredictedToMiss);
    }
}
