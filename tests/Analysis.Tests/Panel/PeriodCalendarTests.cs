using System.Globalization;
using Performix.Analysis.Facts;
using Performix.Analysis.Panel;
using Performix.Tests.Support;

namespace Performix.Analysis.Tests.Panel;

public sealed class PeriodCalendarTests
{
    [Fact]
    public void Quota_intervals_of_about_a_quarter_are_the_periods_as_they_stand()
    {
        var facts = Some.Facts with { Quotas = [Quota("2010-12-29", "2011-03-31"), Quota("2011-03-31", "2011-07-01")] };

        var all = PeriodCalendar.Of(facts).All;

        Assert.Equal(["2011-Q1", "2011-Q2"], all.Select(p => p.Label));
        Assert.Equal(new DateOnly(2010, 12, 29), all[0].Start);
    }

    [Fact]
    public void Monthly_quotas_add_up_to_fiscal_quarters()
    {
        var facts = Some.Facts with
        {
            Quotas =
            [
                Quota("2025-07-01", "2025-08-01"),
                Quota("2025-08-01", "2025-09-01"),
                Quota("2025-09-01", "2025-10-01"),
            ],
        };

        var row = PanelBuilder.Build(facts).Cohorts[0].Rows[0];

        Assert.Equal("2025-Q3", row.Period.Label);
        Assert.Equal(300_000, row.Quota);
    }

    [Fact]
    public void An_annual_quota_is_spread_by_days()
    {
        var facts = Some.Facts with { Quotas = [Quota("2025-01-01", "2026-01-01")] };

        var rows = PanelBuilder.Build(facts with { CoveredTo = new DateOnly(2026, 1, 1) }).Cohorts[0].Rows;

        Assert.Equal(4, rows.Count);
        Assert.Equal(100_000 * 90 / 365.0, rows[0].Quota.GetValueOrDefault(), 6);
        Assert.Equal(100_000, rows.Sum(r => r.Quota.GetValueOrDefault()), 6);
    }

    [Fact]
    public void Overlapping_intervals_fall_back_to_fiscal_quarters()
    {
        var facts = Some.Facts with { Quotas = [Quota("2025-01-01", "2025-04-01"), Quota("2025-02-01", "2025-05-02")] };

        Assert.Equal(["2025-Q1", "2025-Q2"], PeriodCalendar.Of(facts).All.Select(p => p.Label));
    }

    [Fact]
    public void Without_quotas_the_periods_are_the_fiscal_quarters_of_the_wins()
    {
        var facts = Some.Facts with { Opportunities = [Some.Won] };

        Assert.Equal(["2025-Q3"], PeriodCalendar.Of(facts).All.Select(p => p.Label));
    }

    private static Quota Quota(string from, string to) => Some.Quota with
    {
        From = DateOnly.ParseExact(from, "O", CultureInfo.InvariantCulture),
        To = DateOnly.ParseExact(to, "O", CultureInfo.InvariantCulture),
    };
}
