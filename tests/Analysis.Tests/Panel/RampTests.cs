using Performix.Analysis.Facts;
using Performix.Analysis.Panel;
using Performix.Analysis.Units;
using Performix.Tests.Support;

namespace Performix.Analysis.Tests.Panel;

public sealed class RampTests
{
    private static readonly Plan HalfForAYear = new()
    {
        Ramp = [new RampSchedule(Some.PeriodAt(-8).Start, [.. Enumerable.Repeat(new Share(0.5), 12)])],
    };

    [Fact]
    public void A_schedule_lowers_the_quota_and_nobody_is_ramping()
    {
        var row = Row(HalfForAYear, started: 0);

        Assert.Equal((0.5, false), (row.Ramp.Value, row.Ramping));
        Assert.Equal(1.6, row.Attainment.GetValueOrDefault().Value, 9);
    }

    [Fact]
    public void After_the_schedule_the_whole_quota_holds() =>
        Assert.Equal(Share.One, Row(HalfForAYear, started: -5).Ramp);

    [Fact]
    public void Before_the_schedule_the_rule_of_three_periods_holds()
    {
        var later = new Plan { Ramp = [HalfForAYear.Ramp[0] with { EffectiveFrom = Some.PeriodAt(1).Start }] };

        Assert.True(Row(later, started: 0).Ramping);
    }

    [Fact]
    public void A_month_of_none_leaves_attainment_to_the_rest_of_the_period()
    {
        var rising = new Plan
        {
            Ramp = [new RampSchedule(Some.PeriodAt(-8).Start, [new Share(0), new Share(0.5)])],
        };

        // July counts 0, August half and September whole: (31 x 0 + 31 x .5 + 30) / 92.
        Assert.Equal(45.5 / 92, Row(rising, started: 0).Ramp.Value, 9);
    }

    [Fact]
    public void Without_a_start_date_nobody_is_ramped() => Assert.Equal(Share.One, Row(HalfForAYear, started: null)
        .Ramp);

    private static RepQuarter Row(Plan plan, int? started) => PanelBuilder
        .Build(
            Some.Facts.WithAttainments("R1", 0.8) with
            {
                Reps = [Some.Rep with { StartDate = started is { } at ? Some.PeriodAt(at).Start : null }],
            },
            plan)
        .Cohorts[0].Rows[0];
}
