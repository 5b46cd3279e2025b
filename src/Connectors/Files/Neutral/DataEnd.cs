using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Connectors.Files.Neutral;

/// <summary>Where the data of a folder begin and end.</summary>
internal static class DataEnd
{
    /// <summary>
    /// The end of the last period with data: the last one booked in or, without totals, the one that the last decided
    /// opportunity closed in. Quotas alone, which are often set ahead, count only where nothing else does.
    /// </summary>
    public static DateOnly? Of(SalesFacts facts)
    {
        if (facts.BookedTotals.Count > 0)
        {
            return facts.BookedTotals.Max(total => total.To);
        }

        var decided = facts.Opportunities.Where(opportunity => opportunity.Outcome != Outcome.Open).ToList();
        return decided.Count > 0 ? EndOfPeriodWith(decided.Max(opportunity => opportunity.Closed), facts)
            : facts.Quotas.Count > 0 ? facts.Quotas.Max(quota => quota.To)
            : facts.Opportunities.Count > 0 ? EndOfPeriodWith(facts.Opportunities.Max(o => o.Created), facts)
            : null;
    }

    /// <summary>The first quarter in the data: of what is given by period, else of the first closing.</summary>
    public static FiscalQuarter? FirstQuarter(SalesFacts facts)
    {
        var byPeriod = facts.BookedTotals.Select(total => total.From)
            .Concat(facts.Quotas.Select(MainDay))
            .Concat(facts.Activities.Select(count => count.From))
            .Concat(facts.LeadFlows.Select(flow => flow.From))
            .Concat(facts.Payouts.Select(payout => payout.From))
            .Concat(facts.Assignments.Where(held => IsQuarter(held, facts.Calendar)).Select(held => held.From))
            .ToList();
        var closings = facts.Opportunities.Where(o => o.Outcome != Outcome.Open).Select(o => o.Closed).Min();
        return byPeriod.Count > 0 ? facts.Calendar.QuarterOf(byPeriod.Min())
            : closings is { } first ? facts.Calendar.QuarterOf(first)
            : null;
    }

    private static DateOnly? EndOfPeriodWith(DateOnly? day, SalesFacts facts) => day is { } last
        ? facts.Quotas.Where(quota => IsPeriod(quota) && quota.From <= last && last < quota.To)
                .Select(quota => (DateOnly?)quota.To).Max()
            ?? facts.Calendar.PeriodOf(facts.Calendar.QuarterOf(last)).End
        : null;

    /// <summary>A day of the quarter that a quota is mostly in: intervals need not start with one.</summary>
    private static DateOnly MainDay(Quota quota) =>
        IsPeriod(quota) ? quota.From.AddDays((quota.To.DayNumber - quota.From.DayNumber) / 2) : quota.From;

    /// <summary>Quota intervals of 80 to 100 days are the periods as they stand.</summary>
    private static bool IsPeriod(Quota quota) => quota.To.DayNumber - quota.From.DayNumber is >= 80 and <= 100;

    private static bool IsQuarter(Assignment held, FiscalCalendar calendar) =>
        calendar.PeriodOf(calendar.QuarterOf(held.From)) is var quarter
        && held.From == quarter.Start
        && held.To == quarter.End;
}
