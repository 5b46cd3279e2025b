using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Analysis.Panel;

/// <summary>Finds the periods of a set of facts and spreads amounts over them (definitions 5.2).</summary>
public sealed class PeriodCalendar
{
    private readonly Dictionary<(DateOnly, DateOnly), Period> _byDates;

    private PeriodCalendar(IReadOnlyList<Period> all)
    {
        All = all;
        _byDates = all.ToDictionary(p => (p.Start, p.End));
    }

    /// <summary>Every period, oldest first; they never overlap.</summary>
    public IReadOnlyList<Period> All { get; }

    /// <summary>The periods of some facts: quota intervals of 80 to 100 days as they stand, otherwise fiscal
    /// quarters from the first amount to the last.</summary>
    /// <param name="facts">The facts.</param>
    public static PeriodCalendar Of(SalesFacts facts)
    {
        var standing = facts.Quotas
            .Select(q => (q.From, q.To))
            .Where(q => Length(q) is >= PanelRules.ShortestPeriod and <= PanelRules.LongestPeriod)
            .Distinct()
            .Order()
            .ToArray();
        var stand = standing.Length > 0 && !standing.Zip(standing.Skip(1)).Any(p => p.First.To > p.Second.From);
        var kept = stand ? standing : [];
        var quarters = Quarters(facts).Where(q => !kept.Any(k => q.DaysWithin(k.From, k.To) > 0));
        return new PeriodCalendar([.. Labelled(kept, facts.Calendar).Concat(quarters).Order()]);
    }

    /// <summary>The parts of an amount for [from, to) that fall to each period, by days; a whole that is one period
    /// goes there as it is, and one inside a period too.</summary>
    /// <param name="from">The first day of the amount.</param>
    /// <param name="to">The day after its last one.</param>
    public IEnumerable<(Period Period, Share Part)> Spread(DateOnly from, DateOnly to)
    {
        if (_byDates.TryGetValue((from, to), out var same))
        {
            return [(same, Share.One)];
        }

        var length = Math.Max(1, to.DayNumber - from.DayNumber);
        return All
            .Select(p => (p, new Share((double)p.DaysWithin(from, to) / length)))
            .Where(p => p.Item2.Value > 0);
    }

    /// <summary>The period a day lies in, or null.</summary>
    /// <param name="day">The day.</param>
    public Period? Holding(DateOnly day)
    {
        var (low, high) = (0, All.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (All[middle].Holds(day))
            {
                return All[middle];
            }

            (low, high) = All[middle].Start > day ? (low, middle - 1) : (middle + 1, high);
        }

        return null;
    }

    private static int Length((DateOnly From, DateOnly To) interval) => interval.To.DayNumber - interval.From.DayNumber;

    private static IEnumerable<Period> Labelled((DateOnly From, DateOnly To)[] intervals, FiscalCalendar calendar)
    {
        var named = intervals
            .Select(i => (i.From, i.To, Label: calendar.QuarterOf(i.From.AddDays(Length(i) / 2)).ToString()))
            .ToArray();
        var twice = named.GroupBy(n => n.Label).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return named.Select(n => new Period(twice.Contains(n.Label) ? Iso(n.From) : n.Label, n.From, n.To));
    }

    private static IEnumerable<Period> Quarters(SalesFacts facts)
    {
        var days = facts.Quotas.SelectMany(q => new[] { q.From, q.To.AddDays(-1) })
            .Concat(facts.BookedTotals.SelectMany(b => new[] { b.From, b.To.AddDays(-1) }))
            .Concat(facts.Opportunities.Where(o => o is { Outcome: Outcome.Won, Closed: not null })
                .Select(o => o.Closed.GetValueOrDefault()))
            .ToArray();
        if (days.Length == 0)
        {
            yield break;
        }

        var last = facts.Calendar.QuarterOf(days.Max());
        for (var q = facts.Calendar.QuarterOf(days.Min()); q.CompareTo(last) <= 0; q = q.Plus(1))
        {
            yield return facts.Calendar.PeriodOf(q);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
