using Performix.Analysis.Facts;
using Performix.Analysis.Models;
using Performix.Analysis.Panel;
using Performix.Tests.Support;

namespace Performix.Analysis.Tests.Panel;

public sealed class SeatTests
{
    [Fact]
    public void The_patch_held_most_days_is_the_patch()
    {
        Assert.Equal("P1", PatchOf(Held("P1", 0, 70), Held("P2", 70, 92)));
    }

    [Fact]
    public void No_patch_held_for_two_thirds_of_the_time_leaves_the_row_without_one()
    {
        Assert.Null(PatchOf(Held("P1", 0, 50), Held("P2", 50, 92)));
    }

    [Fact]
    public void Several_patches_at_once_are_one_patch()
    {
        Assert.Equal("P1+P2", PatchOf(Held("P2", 0, 92), Held("P1", 0, 92)));
    }

    [Fact]
    public void A_patch_held_since_long_ago_without_an_end_is_held_now()
    {
        Assert.Equal("P1", PatchOf(new Assignment("R1", "P1", Some.Period.Start.AddYears(-3), null)));
    }

    [Fact]
    public void A_period_is_known_as_well_as_the_weakest_of_its_stretches()
    {
        var row = RowOf(
            Held("P1", 0, 20) with { Provenance = Provenance.Replayed },
            Held("P1", 20, 92) with { Provenance = Provenance.Recorded });

        Assert.Equal(("P1", Provenance.Replayed), (row.PatchId, row.Provenance));
        Assert.Null(RowOf().Provenance);
    }

    [Fact]
    public void Moves_are_changes_of_patch_and_join_reps()
    {
        var facts = (Some.Facts with { Reps = [Some.Rep, Some.Rep with { Id = "R2" }, Some.Rep with { Id = "R3" }] })
            .WithAttainments("R1", 1, 1).WithAttainments("R2", 1, 1).WithAttainments("R3", 1, 1);
        var cohort = PanelBuilder.Build(facts with
        {
            Assignments =
        [
            Over("R1", "P1", -1), Over("R1", "P2", 0), Over("R2", "P2", -1), Over("R2", "P2", 0),
            Over("R3", "P3", -1), Over("R3", "P3", 0),
        ]
        }).Cohorts[0];

        var scope = CohortDecomposition.Of(cohort, seed: 1, CancellationToken.None).Fit.Scope;

        Assert.Equal((1, 2, 3), (scope.Moves, scope.ConnectedReps, scope.Patches));
    }

    private static Assignment Over(string rep, string patch, int period) =>
        new(rep, patch, Some.PeriodAt(period).Start, Some.PeriodAt(period).End);

    private static Assignment Held(string patch, int from, int to) =>
        new("R1", patch, Some.Period.Start.AddDays(from), Some.Period.Start.AddDays(to));

    private static string? PatchOf(params Assignment[] held) => RowOf(held).PatchId;

    private static RepQuarter RowOf(params Assignment[] held) =>
        PanelBuilder.Build(Some.Facts.WithAttainments("R1", 1) with { Assignments = held }).Cohorts[0].Rows[0];
}
