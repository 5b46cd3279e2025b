using System.Globalization;
using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Analysis.Tests.Diagnosis;

public sealed class PropertyTests
{
    private static readonly SalesFacts Team = Teams.Of(reps: 12, periods: 8);

    [Fact]
    public void Renaming_reps_changes_nothing_beyond_the_draws()
    {
        var before = Team.Diagnosed().Cohorts[0];

        var after = Renamed(Team, id => "Z" + (99 - int.Parse(id[1..],
            CultureInfo.InvariantCulture)))
            .Diagnosed().Cohorts[0];

        Assert.Equal(before.Attainment?.Median, after.Attainment?.Median);
        Assert.Equal(before.Verdict?.Call, after.Verdict?.Call);
        Assert.Equal(Value(before.PatchShare), Value(after.PatchShare), 0.05);
        Assert.Equal(Value(before.SystematicShare), Value(after.SystematicShare), 0.05);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(1000)]
    public void Scaling_all_money_changes_no_share(double times)
    {
        var before = Team.Diagnosed().Cohorts[0];

        var after = Scaled(Team, (decimal)times).Diagnosed().Cohorts[0];

        Assert.Equal(Value(before.PatchShare), Value(after.PatchShare), 6);
        Assert.Equal(Value(before.SystematicShare), Value(after.SystematicShare), 6);
        Assert.Equal(before.Verdict?.ProbabilityPatch.GetValueOrDefault() ?? -1, after.Verdict?.ProbabilityPatch
            ?? -2, 3);
        Assert.Equal(before.Reps.Select(r => r.Tail), after.Reps.Select(r => r.Tail));
    }

    [Fact]
    public void Adding_an_unrelated_cohort_changes_nothing_in_this_one()
    {
        var other = Renamed(Teams.Of(reps: 9, periods: 8, seed: 12), id => "X" + id);
        var both = Team with
        {
            Reps = [.. Team.Reps, .. other.Reps.Select(r => r with { Role = "SDR" })],
            Patches = [.. Team.Patches, .. other.Patches.Select(p => p with { Id = "X" + p.Id })],
            Assignments = [.. Team.Assignments, .. other.Assignments.Select(a => a with { PatchId = "X" + a.PatchId })],
            Quotas = [.. Team.Quotas, .. other.Quotas],
            BookedTotals = [.. Team.BookedTotals, .. other.BookedTotals],
        };

        var alone = Team.Diagnosed().Cohorts[0];
        var beside = both.Diagnosed().Cohorts.Single(c => c.Name == "AE");

        Assert.Equal(alone.PatchShare, beside.PatchShare);
        Assert.Equal(alone.Reps, beside.Reps);
        Assert.Equal(alone.Patches, beside.Patches);
    }

    [Fact]
    public void The_order_of_facts_changes_nothing()
    {
        var turned = Team with
        {
            Reps = [.. Team.Reps.Reverse()],
            Patches = [.. Team.Patches.Reverse()],
            Assignments = [.. Team.Assignments.Reverse()],
            Quotas = [.. Team.Quotas.Reverse()],
            BookedTotals = [.. Team.BookedTotals.Reverse()],
        };

        var (before, after) = (Team.Diagnosed().Cohorts[0], turned.Diagnosed().Cohorts[0]);

        Assert.Equal(before.PatchShare, after.PatchShare);
        Assert.Equal(before.Reps, after.Reps);
    }

    [Fact]
    public void Dropping_a_rejected_row_changes_no_figure()
    {
        var rejected = Team with { Rejected = [new Rejected("performance.csv", 3, "quota", "'much' is no number")] };

        Assert.Equal(Team.Diagnosed().Cohorts[0].PatchShare, rejected.Diagnosed().Cohorts[0].PatchShare);
    }

    private static double Value(Estimate? share) => Assert.NotNull(share).Value;

    private static SalesFacts Renamed(SalesFacts facts, Func<string, string> name) => facts with
    {
        Reps = [.. facts.Reps.Select(r => r with { Id = name(r.Id) })],
        Assignments = [.. facts.Assignments.Select(a => a with { RepId = name(a.RepId) })],
        Quotas = [.. facts.Quotas.Select(q => q with { RepId = name(q.RepId) })],
        BookedTotals = [.. facts.BookedTotals.Select(b => b with { RepId = name(b.RepId) })],
    };

    private static SalesFacts Scaled(SalesFacts facts, decimal times) => facts with
    {
        Patches = [.. facts.Patches.Select(p => p with { Potential = p.Potential * (double)times })],
        Quotas = [.. facts.Quotas.Select(q => q with { Amount = new Money(q.Amount.Amount * times) })],
        BookedTotals = [.. facts.BookedTotals.Select(b => b with { Bookings = new Money(b.Bookings.Amount * times) })],
    };
}
