using System.Globalization;
using Performix.Analysis.Units;

namespace Performix.Analysis.Tests.Units;

public sealed class FiscalCalendarTests
{
    [Theory]
    [InlineData(1, "2025-08-15", "2025-Q3")]
    [InlineData(1, "2025-12-31", "2025-Q4")]
    [InlineData(2, "2025-01-31", "2025-Q4")]
    [InlineData(2, "2025-02-01", "2026-Q1")]
    [InlineData(7, "2025-06-30", "2025-Q4")]
    [InlineData(7, "2025-07-01", "2026-Q1")]
    public void A_quarter_is_named_by_the_year_its_fiscal_year_ends_in(int startMonth, string day, string expected)
    {
        var quarter = new FiscalCalendar(startMonth).QuarterOf(DateOnly.Parse(day, CultureInfo.InvariantCulture));

        Assert.Equal(expected, quarter.ToString());
    }

    [Fact]
    public void Every_day_lies_in_the_period_of_its_quarter()
    {
        foreach (var month in Enumerable.Range(1, 12))
        {
            var calendar = new FiscalCalendar(month);
            foreach (var day in Enumerable.Range(0, 800).Select(d => new DateOnly(2024, 1, 1).AddDays(d)))
            {
                Assert.True(calendar.PeriodOf(calendar.QuarterOf(day)).Holds(day));
            }
        }
    }

    [Theory]
    [InlineData("2025-Q3", 1, "2025-Q4")]
    [InlineData("2025-Q3", 2, "2026-Q1")]
    [InlineData("2025-Q1", -1, "2024-Q4")]
    public void Quarters_follow_each_other_over_the_year(string from, int by, string expected)
    {
        Assert.Equal(expected, FiscalQuarter.TryParse(from)?.Plus(by).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025")]
    [InlineData("2025-Q5")]
    [InlineData("25-Q1")]
    [InlineData("2025-Q1x")]
    public void What_is_no_quarter_is_not_read_as_one(string text)
    {
        Assert.Null(FiscalQuarter.TryParse(text));
    }
}
