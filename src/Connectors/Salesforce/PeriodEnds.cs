using System.Globalization;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>
/// When a quota ends. ForecastingQuota has a start only: its period says the end, else the rhythm of all starts does,
/// since an org keeps its quotas by month, by quarter or by year.
/// </summary>
internal sealed class PeriodEnds
{
    private const int LongestMonth = 45;
    private const int LongestQuarter = 200;

    private readonly Dictionary<string, PeriodRow> periods;
    private readonly int months;

    public PeriodEnds(Dictionary<string, PeriodRow> periods, IEnumerable<DateOnly> starts)
    {
        this.periods = periods;
        var sorted = starts.Distinct().Order().ToList();
        var gaps = sorted.Zip(sorted.Skip(1), (one, next) => next.DayNumber - one.DayNumber).ToList();
        months = gaps.Count == 0 ? 3 : gaps.Min() switch
        {
            < LongestMonth => 1,
            < LongestQuarter => 3,
            _ => 12,
        };
    }

    /// <summary>The day after the last one of a quota.</summary>
    public DateOnly EndOf(ForecastingQuotaRow row, DateOnly start)
    {
        if (row.EndDate is { } last)
        {
            return last.AddDays(1);
        }

        var period = SalesforceId.Of(row.PeriodId) is { } id ? periods.GetValueOrDefault(id) : null;
        return (period?.StartDate ?? Day(row, "Period.StartDate")) == start
            && (period?.EndDate ?? Day(row, "Period.EndDate")) is { } to
                ? to.AddDays(1)
                : start.AddMonths(months);
    }

    /// <summary>A day of the period, where it came with the row.</summary>
    private static DateOnly? Day(ForecastingQuotaRow row, string field) => DateOnly.TryParseExact(
        row.Field(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
