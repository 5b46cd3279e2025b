using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Tests.Support;

namespace Performix.Analysis.Tests.Diagnosis;

public sealed class TailTests
{
    [Theory]
    [InlineData(1.3, TailGrade.Not)]
    [InlineData(0.3, TailGrade.Deep)]
    public void Totals_far_from_quota_are_graded_surely(double attainment, TailGrade expected)
    {
        var facts = Steady("R1", attainment);

        Assert.Equal(expected, Grade(facts));
    }

    [Fact]
    public void A_miss_within_luck_is_only_probable()
    {
        var facts = Some.Facts with { Quotas = Quotas(), Opportunities = [.. Wins(each: 95_000m, perPeriod: 1)] };

        Assert.Equal(TailGrade.Probable, Grade(facts));
    }

    [Fact]
    public void The_same_miss_from_many_small_wins_is_confirmed()
    {
        var facts = Some.Facts with { Quotas = Quotas(), Opportunities = [.. Wins(each: 850m, perPeriod: 100)] };

        Assert.Equal(TailGrade.Confirmed, Grade(facts));
    }

    [Fact]
    public void A_rep_with_quotas_and_no_win_at_all_still_has_an_interval_of_some_width()
    {
        var other = Wins(each: 30_000m, perPeriod: 3).Select(w => w with { RepId = "R2", Id = "x" + w.Id });
        var facts = Some.Facts with
        {
            Reps = [Some.Rep, Some.Rep with { Id = "R2" }],
            Quotas = [.. Quotas(), .. Quotas().Select(q => q with { RepId = "R2" })],
            Opportunities = [.. other],
        };

        var reading = Reading(facts);

        Assert.Equal(0, reading.Attainment);
        Assert.True(reading.Range?.High > 0);
    }

    [Fact]
    public void A_ramping_rep_is_listed_apart()
    {
        var facts = Some.Facts with { Reps = [Some.Rep with { StartDate = Some.PeriodAt(-1).Start }] };

        Assert.Equal(TailGrade.Ramping, Grade(facts.WithAttainments("R1", 0.1, 0.2)));
    }

    [Fact]
    public void One_usable_period_is_too_few_for_a_grade()
    {
        Assert.Null(Grade(Some.Facts.WithAttainments("R1", 0.2)));
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        var facts = Some.Facts with { Quotas = Quotas(), Opportunities = [.. Wins(each: 9_000m, perPeriod: 7)] };

        Assert.Equal(Reading(facts).Range, Reading(facts).Range);
    }

    private static SalesFacts Steady(string rep, double level) => (Some.Facts with
    {
        Reps = [Some.Rep, Some.Rep with { Id = "R2" }],
    }).WithAttainments(rep, level, level * 1.02, level, level * 0.98).WithAttainments("R2", 1, 1.1, 1, 0.9);

    private static Quota[] Quotas() =>
        [.. Enumerable.Range(-3, 4).Select(Some.PeriodAt).Select(p => Some.Quota with { From = p.Start, To = p.End })];

    private static IEnumerable<Opportunity> Wins(decimal each, int perPeriod) =>
        from quarter in Enumerable.Range(-3, 4)
        from number in Enumerable.Range(0, perPeriod)
        select Some.Won with
        {
            Id = $"{quarter}/{number}",
            Amount = new Money(each),
            Closed = Some.PeriodAt(quarter).Start.AddDays(5),
        };

    private static TailGrade? Grade(SalesFacts facts) => Reading(facts).Tail;

    private static RepReading Reading(SalesFacts facts) =>
        Diagnostician.Diagnose(facts, seed: 1, CancellationToken.None).Cohorts[0].Reps.Single(r => r.Id == "R1");
}
