using Performix.Analysis.Diagnosis;

namespace Performix.Analysis.Tests;

/// <summary>
/// The bars of accuracy on a few hundred simulated orgs. The bars themselves are measured on thousands
/// (benchmarks/operating-characteristics.md); here each gets three binomial standard errors of slack at its
/// own number of draws, so an engine exactly on a bar fails its test at about one in 700 choices of seeds.
/// </summary>
public sealed class AccuracyTests(AccuracyDraws draws) : IClassFixture<AccuracyDraws>
{
    [Theory]
    [InlineData(12)]
    [InlineData(25)]
    public void The_interval_of_the_patch_share_covers_the_truth(int reps) =>
        AssertAtLeast(.93, draws.Of(reps), score => score.PatchShareCovered);

    [Theory]
    [InlineData(12, .27)]
    [InlineData(25, .60)]
    public void Orgs_that_can_be_decided_are_decided_rightly(int reps, double bar) =>
        AssertAtLeast(bar, draws.Of(reps).Where(score => score.Decidable), score => score.Correct);

    [Fact]
    public void Patch_is_hardly_ever_said_of_people() =>
        AssertAtMost(.015, draws.All, score => score.FalsePatch);

    [Fact]
    public void People_is_hardly_ever_said_of_a_patch() =>
        AssertAtMost(.010, draws.All, score => score.FalsePeople);

    [Fact]
    public void Sorting_without_movers_seldom_traps_the_rule() =>
        AssertAtMost(.08, draws.In("sorted_people_nomove"), score => score.FalsePatch);

    [Theory]
    [InlineData("people_nomove")]
    [InlineData("hidden_patch_nomove")]
    public void What_nobody_can_know_is_not_said(string scenario) =>
        AssertAtLeast(.97, draws.In(scenario), score => score.Abstained);

    [Fact]
    public void People_is_never_said_without_movers() =>
        Assert.DoesNotContain(
            draws.All.Where(s => s.Scenario.EndsWith("_nomove", StringComparison.Ordinal)),
            s => s.Verdict.Call == VerdictCall.People);

    [Fact]
    public void Luck_is_called_luck_at_twenty_five_reps() =>
        AssertAtLeast(
            .90, draws.In("noise").Where(s => s.Reps == 25), score => score.Verdict.Call == VerdictCall.Noise);

    [Fact]
    public void More_reps_mean_fewer_abstentions() =>
        Assert.True(draws.Of(25).Count(s => s.Abstained) < draws.Of(12).Count(s => s.Abstained));

    [Theory]
    [InlineData("top_in_bottom")]
    [InlineData("bottom_in_top")]
    public void Swaps_realise_inside_their_interval(string name)
    {
        var swaps = draws.Of(25).SelectMany(score => score.Swaps).Where(swap => swap.Name == name).ToList();

        AssertAtLeast(.92, swaps, swap => swap.RealisedCovered);
        AssertAtMost(.98, swaps, swap => swap.RealisedCovered);
    }

    [Fact]
    public void A_predicted_miss_is_truly_below_quota()
    {
        var claims = draws.All.SelectMany(s => s.Swaps).Where(s => s.Name == "top_in_bottom" && s.Claimed);

        AssertAtLeast(.97, claims, swap => swap.TrulyBelow);
    }

    [Fact]
    public void A_near_certain_probability_is_nearly_always_right()
    {
        var certain = draws.All.Where(score => score.Verdict.ProbabilityPatch >= .9);

        AssertAtLeast(.92, certain, score => score.TruePatchShare > .5);
    }

    private static void AssertAtLeast<T>(double bar, IEnumerable<T> drawn, Func<T, bool> holds)
    {
        var (share, slack) = Share(bar, drawn, holds);

        Assert.InRange(share, bar - slack, 1);
    }

    private static void AssertAtMost<T>(double bar, IEnumerable<T> drawn, Func<T, bool> holds)
    {
        var (share, slack) = Share(bar, drawn, holds);

        Assert.InRange(share, 0, bar + slack);
    }

    private static (double Share, double Slack) Share<T>(
        double bar, IEnumerable<T> drawn, Func<T, bool> holds)
    {
        var all = drawn.ToList();
        Assert.NotEmpty(all);

        return (all.Count(holds) / (double)all.Count, 3 * Math.Sqrt(bar * (1 - bar) / all.Count));
    }
}
