using Performix.Analysis.Diagnosis;
using Performix.Tests.Support;

namespace Performix.Analysis.Tests.Diagnosis;

/// <summary>Input at the edge of what can be diagnosed: no crash, no verdict, and what is missing is said.</summary>
public sealed class EdgeTests
{
    [Fact]
    public void One_rep_is_too_few_for_a_verdict()
    {
        var cohort = Teams.Of(reps: 1, periods: 8).Diagnosed().Cohorts[0];

        Assert.Equal(VerdictCall.Insufficient, cohort.Verdict?.Call);
        Assert.Contains("FEW_REPS", Codes(cohort));
    }

    [Fact]
    public void One_quarter_is_too_short_for_a_verdict()
    {
        var diagnosis = Teams.Of(reps: 12, periods: 1).Diagnosed();

        Assert.Contains("FEW_PERIODS", Codes(diagnosis.Cohorts[0]));
        Assert.Contains(diagnosis.Refused, r => r.What == "AE: attainment");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_same_attainment_of_everybody_shows_no_differences(double attainment)
    {
        var cohort = Teams.Level(reps: 12, periods: 8, attainment).Diagnosed().Cohorts[0];

        Assert.Equal(attainment, cohort.Attainment?.Median);
        Assert.Contains(cohort.Verdict?.Call, new VerdictCall?[] { VerdictCall.Insufficient, VerdictCall.Noise });
        Assert.DoesNotContain(cohort.Reps, r => r.BelowExpectation);
    }

    [Fact]
    public void Attainment_of_zero_is_legal_for_one_rep()
    {
        var facts = Teams.Of(reps: 12, periods: 8);
        var nothing = facts with
        {
            BookedTotals = [.. facts.BookedTotals.Select(b => b.RepId == "R01" ? b with { Bookings = default } : b)],
        };

        var rep = nothing.Diagnosed().Cohorts[0].Reps.Single(r => r.Id == "R01");

        Assert.Equal((0, TailGrade.Deep), (rep.Attainment, rep.Tail));
        Assert.NotNull(rep.Adjusted);
    }

    [Fact]
    public void A_rep_with_a_single_row_is_neither_modelled_nor_graded_and_said_so()
    {
        var facts = Teams.Of(reps: 12, periods: 8);
        var last = facts.Quotas.Where(q => q.RepId == "R05").Max(q => q.From);
        var single = facts with
        {
            Quotas = [.. facts.Quotas.Where(q => q.RepId != "R05" || q.From == last)],
            BookedTotals = [.. facts.BookedTotals.Where(b => b.RepId != "R05" || b.From == last)],
        };

        var cohort = single.Diagnosed().Cohorts[0];
        var rep = cohort.Reps.Single(r => r.Id == "R05");

        Assert.Null(rep.Attainment);
        Assert.Null(rep.Adjusted);
        Assert.Contains(cohort.Caveats, c => c.Code == CaveatCodes.SinglePeriod);
    }

    [Fact]
    public void Nobody_who_moved_is_said_and_never_ends_in_people()
    {
        var cohort = Teams.Of(reps: 12, periods: 8, moves: false).Diagnosed().Cohorts[0];

        Assert.Equal((0, false, 0), (cohort.Moves, cohort.Identified, cohort.ConnectedReps));
        Assert.NotEqual(VerdictCall.People, cohort.Verdict?.Call);
        Assert.Contains("0 moves among 12 reps", cohort.Identification, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotas_of_zero_leave_attainment_unknown()
    {
        var facts = Teams.Of(reps: 12, periods: 8);
        var diagnosis = (facts with { Quotas = [.. facts.Quotas.Select(q => q with { Amount = default })] })
            .Diagnosed();

        Assert.Null(diagnosis.Cohorts[0].Attainment);
        Assert.Contains(diagnosis.Refused, r => r.What.StartsWith("AE: attainment", StringComparison.Ordinal));
    }

    [Fact]
    public void Everybody_ramping_is_listed_apart()
    {
        var facts = Teams.Of(reps: 9, periods: 2);
        var cohort = (facts with { Reps = [.. facts.Reps.Select(r => r with { StartDate = Some.PeriodAt(-1).Start })] })
            .Diagnosed().Cohorts[0];

        Assert.All(cohort.Reps, r => Assert.Equal(TailGrade.Ramping, r.Tail));
    }

    [Fact]
    public void A_swap_without_enough_reps_is_refused_with_the_reason()
    {
        var request = new DiagnosisRequest(Teams.Seed) { Swaps = [new SwapPair("R01", "P02")] };

        var diagnosis = Diagnostician.Diagnose(Teams.Of(reps: 4, periods: 8), request, CancellationToken.None);

        Assert.Contains(diagnosis.Refused, r => r.What == "AE: swap R01,P02");
        Assert.Equal("4 reps in the model, 8 are needed", diagnosis.Cohorts[0].Swap?.Refused);
    }

    private static IEnumerable<string> Codes(CohortDiagnosis cohort) => cohort.Verdict?.Grounds.Select(g => g.Code)
        ?? [];
}
