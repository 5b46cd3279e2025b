namespace Performix.Analysis.Units;

/// <summary>The organisation's calendar: which dates a fiscal quarter has.</summary>
/// <param name="StartMonth">The month the fiscal year starts in. Range: 1 to 12; 1 is the calendar year.</param>
public readonly record struct FiscalCalendar(int StartMonth)
{
    /// <summary>The calendar year as the fiscal year.</summary>
    public static FiscalCalendar Calendar => new(1);

    /// <summary>The fiscal quarter that a day lies in.</summary>
    /// <param name="day">The day.</param>
    public FiscalQuarter QuarterOf(DateOnly day)
    {
        var months = (day.Year * 12) + day.Month - 1 - (StartMonth - 1);
        var endsNextYear = StartMonth > 1 ? 1 : 0;
        return new FiscalQuarter(Math.DivRem(months, 12, out var month) + endsNextYear, (month / 3) + 1);
    }

    /// <summary>The dates of a fiscal quarter.</summary>
    /// <param name="quarter">The quarter.</param>
    public Period PeriodOf(FiscalQuarter quarter)
    {
        var endsNextYear = StartMonth > 1 ? 1 : 0;
        var start = new DateOnly(quarter.Year - endsNextYear, StartMonth, 1).AddMonths(3 * (quarter.Number - 1));
        return new Period(quarter.ToString(), start, start.AddMonths(3));
    }
}
