using Performix.Analysis.Facts;
using Performix.Analysis.Panel;
using Performix.Analysis.Units;
using Performix.Tests.Support;

namespace Performix.Analysis.Tests.Panel;

public sealed class PanelBuilderTests
{
    [Fact]
    public void Attainment_is_credited_amount_over_quota()
    {
        var row = TheRow(Some.Facts.WithAttainments("R1", 0.8));

        Assert.Equal(0.8, row.Attainment?.Value);
    }

    [Fact]
    public void Attainment_of_a_zero_quota_is_unknown()
    {
        var zero = Some.Quota with { Amount = Money.Zero };

        var row = TheRow(Some.Facts with { Quotas = [zero], BookedTotals = [Some.BookedTotal] });

        Assert.Null(row.Attainment);
        Assert.False(row.Shown);
    }

    [Fact]
    public void A_live_quota_is_prorated_by_days_in_the_seat()
    {
        var joined = Some.Rep with { StartDate = Some.Period.Start.AddDays(46) };

        var row = TheRow(Some.Facts with { Reps = [joined], Quotas = [Some.Quota with { ForTimeInSeat = false }] });

        Assert.Equal(50_000, row.Quota.GetValueOrDefault(), 6);
        Assert.Equal(0.5, row.InSeat.Value);
    }

    [Fact]
    public void A_quota_from_a_file_is_never_prorated_again()
    {
        var joined = Some.Rep with { StartDate = Some.Period.Start.AddDays(46) };

        var row = TheRow(Some.Facts with { Reps = [joined], Quotas = [Some.Quota] });

        Assert.Equal(100_000, row.Quota.GetValueOrDefault(), 6);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-2, true)]
    [InlineData(-3, false)]
    public void The_first_three_full_periods_in_the_seat_are_the_ramp(int startedPeriodsAgo, bool ramping)
    {
        var rep = Some.Rep with { StartDate = Some.PeriodAt(startedPeriodsAgo).Start };

        var row = TheRow(Some.Facts with { Reps = [rep], Quotas = [Some.Quota] });

        Assert.Equal(ramping, row.Ramping);
    }

    [Fact]
    public void A_period_that_the_seat_began_inside_of_does_not_count_as_full()
    {
        var rep = Some.Rep with { StartDate = Some.PeriodAt(-3).Start.AddDays(10) };

        var row = TheRow((Some.Facts with { Reps = [rep] }).WithAttainments("R1", 1, 1, 1, 1));

        Assert.Equal(2, row.PeriodsInSeat);
        Assert.True(row.Ramping);
    }

    [Fact]
    public void Nobody_ramps_without_a_start_date()
    {
        Assert.False(TheRow(Some.Facts.WithAttainments("R1", 1)).Ramping);
    }

    [Fact]
    public void The_manager_of_a_listed_rep_is_left_out()
    {
        var facts = Some.Facts with { Reps = [Some.Rep, new Rep("M1")] };

        var panel = PanelBuilder.Build(facts.WithAttainments("R1", 1).WithAttainments("M1", 1));

        Assert.Equal(["M1"], panel.LeftOut);
        Assert.Equal("R1", Assert.Single(Assert.Single(panel.Cohorts).Reps).Id);
    }

    [Fact]
    public void Totals_count_managers_too()
    {
        var facts = Some.Facts with { Reps = [Some.Rep, new Rep("M1")] };

        var panel = PanelBuilder.Build(facts.WithAttainments("R1", 1).WithAttainments("M1", 1));

        Assert.Equal(new Money(200_000m), panel.TotalQuota);
        Assert.Equal(new Money(200_000m), panel.TotalCredited);
    }

    [Fact]
    public void The_open_period_is_to_date_and_never_in_the_rows()
    {
        var facts = Some.Facts with { CoveredTo = Some.Period.Start.AddDays(20) };

        var cohort = Assert.Single(PanelBuilder.Build(facts.WithAttainments("R1", 1, 0.2)).Cohorts);

        Assert.Equal("2025-Q2", Assert.Single(cohort.Rows).Period.Label);
        Assert.Equal("2025-Q3", Assert.Single(cohort.ToDate).Period.Label);
    }

    [Theory]
    [InlineData("AE", "Mid-Market", "AE · Mid-Market")]
    [InlineData("AE", "", "AE")]
    [InlineData("", "Mid-Market", "Mid-Market")]
    [InlineData("", "", "all")]
    public void A_cohort_is_role_by_segment(string role, string segment, string name)
    {
        Assert.Equal(name, PanelBuilder.CohortName(Some.Rep with { Role = role, Segment = segment }));
    }

    [Fact]
    public void Splits_credit_each_rep_with_its_part()
    {
        var won = Some.Won with { Credits = [new Credit("R1", new Share(0.25)), new Credit("R2", new Share(0.75))] };

        var row = TheRow(Some.Facts with { Quotas = [Some.Quota], Opportunities = [won] });

        Assert.Equal(12_500, row.Bookings);
    }

    [Fact]
    public void Row_order_changes_nothing()
    {
        var facts = Some.Facts.WithAttainments("R1", 1, 0.5, 0.7);
        var turned = facts with
        {
            Quotas = [.. facts.Quotas.Reverse()],
            BookedTotals = [.. facts.BookedTotals.Reverse()],
        };

        Assert.Equal(
            PanelBuilder.Build(facts).Cohorts[0].Rows.Select(r => (r.Period, r.Attainment)),
            PanelBuilder.Build(turned).Cohorts[0].Rows.Select(r => (r.Period, r.Attainment)));
    }

    private static RepQuarter TheRow(SalesFacts facts) => PanelBuilder.Build(facts).Cohorts[0].Rows[^1];
}
