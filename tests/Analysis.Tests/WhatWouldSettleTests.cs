using Performix.Analysis.Diagnosis;
using Performix.Analysis.Models;

namespace Performix.Analysis.Tests;

public sealed class WhatWouldSettleTests
{
    private static readonly DecompositionScope Scope = new()
    {
        Rows = 160,
        Reps = 20,
        Patches = 20,
        Periods = 8,
        Moves = 0,
        ConnectedReps = 0,
        ResidualDegrees = 100,
        Covariates = 3,
    };

    private static readonly Verdict Undecided = new()
    {
        Call = VerdictCall.Insufficient,
        Tier = null,
        SortingGuard = null,
        Lean = VerdictLean.People,
        ProbabilityPatch = .2,
        Reasons = [],
    };

    // Moves are all that helps, up to certainty at one a rep; quarters and reps do nothing.
    private static readonly SettlingTable OnlyMoves = new(
    [
        .. from family in Enum.GetValues<SettlingFamily>()
           from reps in new[] { 8, 60 }
           from quarters in new[] { 4, 12 }
           from moves in new[] { 0.0, 1.0 }
           select new SettlingCell(
               family, reps, quarters, moves, family == SettlingFamily.Patch ? moves / 2 : moves),
    ]);

    [Fact]
    public void The_smallest_step_that_is_enough_is_named()
    {
        var option = Assert.Single(WhatWouldSettle.Options(Undecided, Scope, OnlyMoves));

        // Sixteen moves of twenty reps are .8; twelve would be .6.
        Assert.Equal(new SettlingOption(SettlingKind.Moves, 16, 0, .8), option);
    }

    [Fact]
    public void What_is_never_enough_is_named_with_what_it_gains()
    {
        var leaning = Undecided with { Lean = VerdictLean.Patch };

        var option = Assert.Single(WhatWouldSettle.Options(leaning, Scope, OnlyMoves));

        Assert.Equal(new SettlingOption(SettlingKind.Moves, 32, 0, .5), option);
    }

    [Fact]
    public void Where_nothing_is_leant_to_the_harder_call_counts()
    {
        var options = WhatWouldSettle.Options(Undecided with { Lean = VerdictLean.None }, Scope, OnlyMoves);

        Assert.Equal(.5, Assert.Single(options).Chance);
    }

    [Fact]
    public void A_decided_verdict_needs_nothing() =>
        Assert.Empty(WhatWouldSettle.Options(Undecided with { Call = VerdictCall.Mixed }, Scope, OnlyMoves));
}
