using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Analysis.Panel;

/// <summary>One rep's time in the seat: how much of a period, how far into the ramp, and on which patch.</summary>
internal sealed class Seat(Rep rep, IReadOnlyList<Assignment> assignments, PeriodCalendar calendar, Plan plan)
{
    /// <summary>Whose seat it is.</summary>
    public string RepId => rep.Id;

    /// <summary>The share of the period's days in the seat. A share that the source states wins over dates.</summary>
    public Share InSeat(Period period)
    {
        var stated = assignments.Where(a => a.ActiveShare is not null && Touches(a, period)).ToArray();
        if (stated.Length > 0)
        {
            return new Share(Math.Min(1, stated.Sum(a => a.ActiveShare.GetValueOrDefault().Value)));
        }

        return new Share((double)DaysInSeat(period) / period.Length);
    }

    /// <summary>Full periods in the seat before this one; -1 inside the period it began in; null if unknown.</summary>
    public int? PeriodsInSeat(Period period)
    {
        if (rep.StartDate is not { } start)
        {
            return null;
        }

        // Whole calendar quarters where the seat began before the first period that the data hold.
        var known = calendar.All.Count(p => p.Start >= start && p.Start < period.Start);
        var first = calendar.All[0].Start;
        var before = start < first ? MonthsBetween(start, first) / 3 : 0;
        return start > period.Start ? -1 : known + before;
    }

    /// <summary>The share of a full quota that the plan expects in the period, the mean over its days in the seat; null
    /// where the plan has no schedule or the start is not known.</summary>
    public Share? Ramp(Period period)
    {
        if (rep.StartDate is not { } start || plan.RampFor(rep.Role, period.Start) is not { } schedule)
        {
            return null;
        }

        var first = Clamp(start, period);
        var days = Enumerable.Range(0, period.End.DayNumber - first.DayNumber).Select(first.AddDays).ToArray();
        return days.Length == 0
            ? Share.One
            : new Share(days.Average(day => schedule.ShareAt(MonthsBetween(start, day)).Value));
    }

    /// <summary>The patch of the period: held most days, if for two thirds of the days in the seat.</summary>
    public string? PatchOf(Period period)
    {
        var held = Stretches(period)
            .GroupBy(s => s.Patch)
            .Select(g => (Patch: g.Key, Days: g.Sum(s => s.Days)))
            .OrderByDescending(g => g.Days)
            .ThenBy(g => g.Patch, StringComparer.Ordinal)
            .ToArray();
        var most = held.FirstOrDefault(h => h.Patch.Length > 0);
        var days = Math.Max(1, DaysInSeat(period));
        return most.Days >= PanelRules.PatchHeld * days ? most.Patch : null;
    }

    /// <summary>By what it is known who held the patch, by the weakest stretch; null where there is none.</summary>
    public Provenance? ProvenanceOf(Period period) => assignments.Where(a => Touches(a, period))
        .Select(a => (Provenance?)a.Provenance)
        .Max();

    /// <summary>Stretches of days in the period in which the set of patches held does not change.</summary>
    private IEnumerable<(string Patch, int Days)> Stretches(Period period)
    {
        var touching = assignments.Where(a => Touches(a, period)).ToArray();
        var edges = touching
            .SelectMany(a => new[] { Clamp(a.From, period), Clamp(a.To ?? period.End, period) })
            .Append(period.Start)
            .Append(period.End)
            .Distinct()
            .Order()
            .ToArray();
        foreach (var (from, to) in edges.Zip(edges.Skip(1)))
        {
            var ids = touching
                .Where(a => a.From <= from && (a.To ?? DateOnly.MaxValue) >= to)
                .Select(a => a.PatchId)
                .Distinct()
                .Order(StringComparer.Ordinal);
            yield return (string.Join('+', ids), to.DayNumber - from.DayNumber);
        }
    }

    private int DaysInSeat(Period period) =>
        period.DaysWithin(rep.StartDate ?? period.Start, rep.EndDate ?? period.End);

    private static bool Touches(Assignment held, Period period) =>
        period.DaysWithin(held.From, held.To ?? DateOnly.MaxValue) > 0;

    private static DateOnly Clamp(DateOnly day, Period period) =>
        day < period.Start ? period.Start : day > period.End ? period.End : day;

    private static int MonthsBetween(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return from.Day > to.Day ? months - 1 : months;
    }
}
