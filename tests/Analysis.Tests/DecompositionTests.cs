using Performix.Analysis.Models;
using Performix.Analysis.Numerics;
using Performix.Tests.Support.Simulation;

namespace Performix.Analysis.Tests;

public sealed class DecompositionTests
{
    private static readonly CrossedOptions Short = new() { Points = 500, Draws = 400 };
    private static readonly DecompositionInput Org =
        OrgSimulator.Simulate(Scenarios.Named("messy"), reps: 14, quarters: 8, seed: 21).Input();

    [Fact]
    public void The_order_of_rows_does_not_change_a_bit()
    {
        int[] order = [.. Enumerable.Range(0, Org.Rep.Count).OrderBy(row => (row * 7919) % 1009)];

        var straight = Fit(Org);
        var shuffled = Fit(Reordered(Org, order));

        Assert.Equal(straight.Sorted?.PatchShare, shuffled.Sorted?.PatchShare);
        Assert.Equal(straight.Sorted?.Adjusted(3), shuffled.Sorted?.Adjusted(3));
        Assert.Equal(straight.Plain?.PatchShare, shuffled.Plain?.PatchShare);
    }

    [Fact]
    public void New_names_for_reps_and_patches_change_nothing_beyond_chance()
    {
        int Turned(int index, int count) => count - 1 - index;
        var renamed = Org with
        {
            Rep = [.. Org.Rep.Select(rep => Turned(rep, Org.Reps))],
            Patch = [.. Org.Patch.Select(patch => Turned(patch, Org.Patches))],
        };

        var (straight, turned) = (Full(Org), Full(renamed));

        Assert.Equal(straight.PatchShare.Average(), turned.PatchShare.Average(), .01);
        Assert.Equal(straight.RepEffect(3).Average(), turned.RepEffect(Turned(3, Org.Reps)).Average(), .01);
        Assert.Equal(
            straight.PatchLevel(5).Average(), turned.PatchLevel(Turned(5, Org.Patches)).Average(), .02);
    }

    [Fact]
    public void Moves_are_changes_of_patch_between_successive_rows()
    {
        var scope = Fit(Small(patches: [0, 0, 1, 1, 2, 2, 0, 1, 1, 2, 2, 2])).Scope;

        Assert.Equal((4, 3, 4), (scope.Moves, scope.ConnectedReps, scope.Periods));
    }

    [Fact]
    public void Nobody_is_connected_where_nobody_moved()
    {
        var scope = Fit(Small(patches: [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2])).Scope;

        Assert.Equal((0, 0), (scope.Moves, scope.ConnectedReps));
        // Twelve rows less four periods and the two differences between three reps, who are their patches.
        Assert.Equal(12 - 4 - 2, scope.ResidualDegrees);
    }

    [Fact]
    public void Rows_with_little_time_in_the_seat_leave_the_model()
    {
        var input = Small(patches: [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
        double[] seat = [.29, .3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

        Assert.Equal(11, Fit(input with { SeatFraction = seat }).Scope.Rows);
    }

    [Fact]
    public void Without_covariates_both_versions_are_fitted_and_none_is_counted()
    {
        var fit = Fit(Org with { Covariates = [[.. Org.Rep.Select(_ => 1.0)]] });

        Assert.Equal(0, fit.Scope.Covariates);
        Assert.All(fit.Sorted?.PatchShare ?? [], share => Assert.InRange(share, 0, 1));
        Assert.Equal(Short.Draws, fit.Sorted?.Count);
    }

    [Fact]
    public void No_rows_give_counts_and_no_draws()
    {
        var fit = Fit(Reordered(Org, []));

        Assert.Equal(0, fit.Scope.Rows);
        Assert.Null(fit.Plain);
        Assert.Null(fit.Sorted);
    }

    [Fact]
    public void A_rep_without_a_usable_row_is_not_known()
    {
        var fit = Fit(Org with { Reps = Org.Reps + 1 });

        Assert.False(fit.Sorted?.Knows(Org.Reps, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => fit.Sorted?.RepEffect(Org.Reps));
    }

    [Fact]
    public void The_version_without_means_knows_no_rep_and_no_patch()
    {
        var plain = Fit(Org).Plain;

        Assert.NotNull(plain);
        Assert.False(plain.KnowsRep(Org.Rep[0]));
        Assert.False(plain.KnowsPatch(Org.Patch[0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => plain.Adjusted(Org.Rep[0]));
    }

    [Fact]
    public void Assumed_sorting_only_takes_away_from_the_patch()
    {
        var draws = Full(Org);

        var less = draws.PatchShareIfSorted(.3).Zip(draws.PatchShareIfSorted(.6));

        Assert.All(less, pair => Assert.True(pair.First >= pair.Second));
        Assert.All(draws.PatchShare.Zip(draws.PatchShareIfSorted(0)), p => Assert.InRange(p.First, 0, 1));
    }

    // To a few points: each rep is compared in the patches it held, not in all of them.
    [Fact]
    public void An_average_rep_is_adjusted_to_a_hundred()
    {
        var draws = Full(Org);

        var reps = Org.Rep.Distinct().Where(draws.KnowsRep).ToList();

        Assert.Equal(100, reps.Average(rep => draws.Adjusted(rep).Average()), 3.0);
    }

    private static Decomposition Fit(DecompositionInput input) => Decomposition.Fit(input, 1, Short, default);

    // A hundred rows are always sampled.
    private static DecompositionDraws Full(DecompositionInput input) =>
        Decomposition.Fit(input, 1, new() { Points = 4000 }, default).Sorted!;

    private static DecompositionInput Reordered(DecompositionInput input, int[] order)
    {
        T[] Pick<T>(IReadOnlyList<T> column) => [.. order.Select(row => column[row])];

        return input with
        {
            Rep = Pick(input.Rep),
            Patch = Pick(input.Patch),
            Period = Pick(input.Period),
            SqrtAttainment = Pick(input.SqrtAttainment),
            SeatFraction = Pick(input.SeatFraction),
            RampStep = Pick(input.RampStep),
            Covariates = [.. input.Covariates.Select(Pick)],
        };
    }

    // Three reps, four periods each.
    private static DecompositionInput Small(int[] patches) => new()
    {
        Rep = [.. Enumerable.Range(0, 12).Select(row => row / 4)],
        Patch = patches,
        Period = [.. Enumerable.Range(0, 12).Select(row => row % 4)],
        SqrtAttainment = [.. Enumerable.Range(0, 12).Select(row => 1 + (.1 * (row * 5 % 7)))],
        SeatFraction = [.. Enumerable.Repeat(1.0, 12)],
        RampStep = [.. Enumerable.Repeat(-1, 12)],
        Covariates = [],
        Reps = 3,
        Patches = 3,
    };
}
