using Performix.Analysis.Diagnosis;
using Performix.Analysis.Models;

namespace Performix.Analysis.Tests;

public sealed class VerdictRuleTests
{
    private static readonly DecompositionScope Scope = new()
    {
        Rows = 96,
        Reps = 12,
        Patches = 12,
        Periods = 8,
        Moves = 9,
        ConnectedReps = 10,
        ResidualDegrees = 60,
        Covariates = 3,
    };

    // Half of the draws says nothing; three quarters of them between the limits would say MIXED, so they stay
    // outside.
    private static readonly VerdictEvidence Open = new()
    {
        Scope = Scope,
        PatchShare = Above(.5),
        SystematicShare = [.. Enumerable.Repeat(.5, 100)],
        IfSorted = IfSorted(plain: .5, half: .5),
    };

    [Fact]
    public void Nine_tenths_above_a_half_with_movers_is_patch_identified()
    {
        var verdict = VerdictRule.Decide(Open with { PatchShare = Above(.90) });

        Assert.Equal((VerdictCall.Patch, VerdictTier.Identified), (verdict.Call, verdict.Tier));
        Assert.Equal(new VerdictReason("PATCH_BY_MOVERS", .90, .90), Assert.Single(verdict.Reasons));
    }

    [Fact]
    public void One_draw_less_is_not_enough()
    {
        var verdict = VerdictRule.Decide(Open with { PatchShare = Above(.89) });

        Assert.Equal(VerdictCall.Insufficient, verdict.Call);
        Assert.Null(verdict.Tier);
        Assert.Equal("PATCH_OR_PEOPLE_UNDECIDED", verdict.Reasons[0].Code);
    }

    [Theory]
    [InlineData(2, VerdictCall.Insufficient)]
    [InlineData(3, VerdictCall.Patch)]
    public void Three_moves_make_the_movers_tier(int moves, VerdictCall call)
    {
        var verdict = VerdictRule.Decide(
            Open with { PatchShare = Above(.99), Scope = Scope with { Moves = moves } });

        Assert.Equal(call, verdict.Call);
    }

    [Fact]
    public void Without_movers_patch_rests_on_the_assumption_about_sorting()
    {
        var still = Open with
        {
            Scope = Scope with { Moves = 0 },
            PatchShare = Above(.95),
            IfSorted = IfSorted(
                plain: 1, half: .95),
        };

        var verdict = VerdictRule.Decide(still);

        Assert.Equal((VerdictCall.Patch, VerdictTier.Assumption), (verdict.Call, verdict.Tier));
        Assert.Equal(.5, verdict.SortingGuard);
    }

    [Fact]
    public void The_assumption_does_not_outweigh_movers_who_say_otherwise()
    {
        var verdict = VerdictRule.Decide(
            Open with { PatchShare = Above(.30), IfSorted = IfSorted(plain: 1, half: 1) });

        Assert.Equal(VerdictCall.Insufficient, verdict.Call);
    }

    [Fact]
    public void Without_a_patch_covariate_there_is_no_assumption_tier_and_no_guard()
    {
        var bare = Open with
        {
            Scope = Scope with { Moves = 0, Covariates = 0 },
            PatchShare = Above(.95),
            IfSorted = IfSorted(
                1, 1),
        };

        var verdict = VerdictRule.Decide(bare);

        Assert.Equal(VerdictCall.Insufficient, verdict.Call);
        Assert.Null(verdict.SortingGuard);
        Assert.Contains(verdict.Reasons, reason => reason.Code == "NO_PATCH_COVARIATES");
    }

    [Theory]
    [InlineData(.10, .49, 3, VerdictCall.People)]
    [InlineData(.11, .49, 3, VerdictCall.Insufficient)]
    [InlineData(.10, .50, 3, VerdictCall.Insufficient)]
    [InlineData(.10, .49, 2, VerdictCall.Insufficient)]
    public void People_needs_both_versions_and_movers(
        double sorted, double plain, int moves, VerdictCall call)
    {
        var verdict = VerdictRule.Decide(Open with
        {
            PatchShare = Above(sorted),
            IfSorted = IfSorted(plain, 0),
            Scope = Scope with { Moves = moves },
        });

        Assert.Equal(call, verdict.Call);
    }

    [Theory]
    [InlineData(75, VerdictCall.Mixed)]
    [InlineData(74, VerdictCall.Insufficient)]
    public void Three_quarters_between_the_limits_is_mixed(int between, VerdictCall call)
    {
        double[] shares = [.. Enumerable.Repeat(.5, between), .. Enumerable.Repeat(.9, 100 - between)];

        Assert.Equal(call, VerdictRule.Decide(Open with { PatchShare = shares }).Call);
    }

    [Fact]
    public void Small_persistent_differences_are_noise_whatever_their_split()
    {
        var verdict = VerdictRule.Decide(
            Open with { PatchShare = Above(1), SystematicShare = Below(.15, part: .90) });

        Assert.Equal(VerdictCall.Noise, verdict.Call);
        Assert.Null(verdict.Tier);
    }

    [Fact]
    public void Differences_that_are_not_shown_to_exist_are_not_split()
    {
        var verdict = VerdictRule.Decide(
            Open with { PatchShare = Above(1), SystematicShare = Below(.05, part: .06) });

        Assert.Equal(VerdictCall.Insufficient, verdict.Call);
        Assert.Equal("DIFFERENCES_NOT_SHOWN", Assert.Single(verdict.Reasons).Code);
    }

    [Theory]
    [InlineData(7, 8, 96, 60, "FEW_REPS")]
    [InlineData(12, 3, 96, 60, "FEW_PERIODS")]
    [InlineData(12, 8, 23, 60, "FEW_ROWS")]
    [InlineData(12, 8, 96, 9, "FEW_RESIDUAL_DEGREES")]
    public void Below_a_floor_nothing_is_said(int reps, int periods, int rows, int degrees, string code)
    {
        var small = Scope with { Reps = reps, Periods = periods, Rows = rows, ResidualDegrees = degrees };

        var verdict = VerdictRule.Decide(Open with { PatchShare = Above(1), Scope = small });

        Assert.Equal(VerdictCall.Insufficient, verdict.Call);
        Assert.Equal(code, Assert.Single(verdict.Reasons).Code);
    }

    [Theory]
    [InlineData(.76, VerdictLean.Patch)]
    [InlineData(.74, VerdictLean.None)]
    [InlineData(.26, VerdictLean.None)]
    [InlineData(.24, VerdictLean.People)]
    public void An_undecided_verdict_says_where_it_leans(double patch, VerdictLean lean)
    {
        var verdict = VerdictRule.Decide(Open with { PatchShare = Above(patch) });

        Assert.Equal((lean, patch), (verdict.Lean, verdict.ProbabilityPatch));
    }

    [Fact]
    public void Nothing_fitted_is_insufficient_without_a_probability()
    {
        var none = Open with { PatchShare = [], SystematicShare = [], IfSorted = [] };

        var verdict = VerdictRule.Decide(
            none with { Scope = Scope with { Rows = 2, Reps = 2, Periods = 1 } });

        Assert.Equal(VerdictCall.Insufficient, verdict.Call);
        Assert.Null(verdict.ProbabilityPatch);
        Assert.Equal(VerdictLean.None, verdict.Lean);
    }

    [Fact]
    public void A_fault_of_the_data_withholds_the_call_and_keeps_the_lean()
    {
        var verdict = VerdictRule.Decide(Open with { PatchShare = Above(.95) });

        var withheld = verdict.Withheld([new("ROWS_REJECTED", .03, .02)]);

        Assert.Equal((VerdictCall.Insufficient, VerdictLean.Patch), (withheld.Call, withheld.Lean));
        Assert.Equal("ROWS_REJECTED", withheld.Reasons[0].Code);
        Assert.Equal(verdict, verdict.Withheld([]));
    }

    private static double[] Above(double part) =>
        [.. Enumerable.Range(0, 100).Select(at => at < Math.Round(100 * part) ? .9 : .1)];

    private static double[] Below(double limit, double part) =>
        [.. Enumerable.Range(0, 100).Select(at => at < Math.Round(100 * part) ? limit - .01 : .5)];

    // One value without sorting, one at the assumed correlation, and none beyond.
    private static (double Sorting, double Probability)[] IfSorted(double plain, double half) =>
        [.. VerdictEvidence.SortingGrid.Select(r => (r, r > .5 ? 0 : r == .5 ? half : plain))];
}
