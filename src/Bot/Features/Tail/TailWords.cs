using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;

namespace Performix.Bot.Features.Tail;

/// <summary>The sentences of the tail view.</summary>
internal static class TailWords
{
    private const int MostReps = 20;

    public static string Headline(TailReading reading, AttainmentSpread spread)
    {
        var sure = Count(reading.Cohort, TailGrade.Confirmed) + Count(reading.Cohort, TailGrade.Deep);
        return $"{Phrases.Plain(reading.Cohort.Name)}: median attainment "
            + $"{Phrases.Percent(spread.Median, reading.Culture)}, {sure} of {spread.N} reps surely below quota";
    }

    public static string Scope(TailReading reading)
    {
        var ramping = Count(reading.Cohort, TailGrade.Ramping);
        var apart = ramping > 0 ? $" ({ramping} ramping apart)" : "";
        var periods = reading.Cohort.Periods.TakeLast(4).ToArray();
        return $"{Phrases.Count(periods.Length, "closed period", "closed periods")}, {periods[0].Label} to "
            + $"{periods[^1].Label} · {Phrases.Count(reading.Cohort.RepCount, "rep", "reps")}{apart} · "
            + $"data as of {Phrases.Moment(reading.AsOf)}";
    }

    public static string Shape(TailReading reading, AttainmentSpread spread)
    {
        var hits = (int)Math.Round(spread.AtOrAbove.Value * spread.N);
        var top = (int)Math.Ceiling(spread.N / 5.0);
        var made = spread.TopFifthShare is { } share
            ? $"The top {Phrases.Count(top, "rep", "reps")} of {spread.N} made "
                + $"{Phrases.Percent(share, reading.Culture)} of bookings"
            : "Nobody booked anything";
        return $"*Median attainment {Phrases.Percent(spread.Median, reading.Culture)}* (n {spread.N})\n"
            + $"At or above quota: {hits} of {spread.N} reps, {Phrases.Percent(spread.AtOrAbove, reading.Culture)}\n"
            + $"{made}\nShape: {ShapeName(spread)}";
    }

    public static string Tail(CohortDiagnosis cohort)
    {
        var (deep, confirmed) = (Count(cohort, TailGrade.Deep), Count(cohort, TailGrade.Confirmed));
        var graded = cohort.Reps.Count(r => r.Tail is not null and not TailGrade.Ramping);
        return $"*Tail:* {deep + confirmed} confirmed ({deep} of them deep), {Count(cohort, TailGrade.Probable)} "
            + $"probable, of {graded} reps. Confirmed: the whole 80 % interval is below quota; deep: below 80% of it.";
    }

    /// <summary>One period instead of the trailing ones.</summary>
    public static string Period(PeriodSpread period, IFormatProvider culture)
    {
        var open = period.ToDate ? ", still open: to date only" : "";
        if (period.Spread is not { N: >= ReadableCohorts.Smallest } spread)
        {
            return $"*{period.Label}*{open}: fewer than {ReadableCohorts.Smallest} reps count; not shown.";
        }

        var hits = (int)Math.Round(spread.AtOrAbove.Value * spread.N);
        return $"*{period.Label}{open}: median attainment {Phrases.Percent(spread.Median, culture)}* (n {spread.N})\n"
            + $"At or above quota: {hits} of {spread.N} reps, {Phrases.Percent(spread.AtOrAbove, culture)}\n"
            + "One period is mostly luck for a single rep: the tail and the verdict below are of all closed periods.";
    }

    /// <summary>Own reps as the list has them, the lowest attainment first.</summary>
    public static IReadOnlyList<OwnRep> Listed(TailReading reading) =>
        [.. reading.Own
            .OrderBy(o => o.Reading.Attainment ?? double.MaxValue)
            .ThenBy(o => o.Name, StringComparer.Ordinal)
            .Take(MostReps)];

    public static string OwnCount(TailReading reading)
    {
        var sure = reading.Own.Count(o => o.Reading.Tail is TailGrade.Confirmed or TailGrade.Deep);
        return $"*Your reps:* {sure} of {reading.Own.Count} in the confirmed tail. *See reps* lists them, "
            + "for you only.";
    }

    public static string OwnReps(TailReading reading)
    {
        var lines = Listed(reading).Select(o => $"• {Phrases.Plain(o.Name, 40)}: {Line(o.Reading, reading.Culture)}");
        var rest = reading.Own.Count - MostReps;
        var more = rest > 0 ? $"\nand {Phrases.Count(rest, "rep", "reps")} more" : "";
        return $"*Your reps* (only you see this; n is usable periods)\n{string.Join('\n', lines)}{more}";
    }

    private static string ShapeName(AttainmentSpread spread) => spread.Shape switch
    {
        "one-group" => "one group",
        "two-groups" => "two groups",
        "skewed" => "skewed, not two groups",
        _ => $"not distinguishable at n {spread.N}",
    };

    private static string Line(RepReading rep, IFormatProvider culture) => rep switch
    {
        { Tail: TailGrade.Ramping } => "ramping, not graded",
        { Attainment: { } attained } => $"{Phrases.Percent(attained, culture)} ({Luck(rep, culture)}n {rep.Periods}), "
            + Grade(rep.Tail) + Adjusted(rep, culture),
        _ => "too few usable periods",
    };

    private static string Luck(RepReading rep, IFormatProvider culture) =>
        rep.Range is { } range ? Phrases.Range(range, culture) + ", " : "";

    private static string Adjusted(RepReading rep, IFormatProvider culture) => rep.Adjusted is { } adjusted
        ? string.Create(
            culture,
            $"; patch-adjusted {adjusted.Value:0} (95 % interval {adjusted.Interval.Low:0}–{adjusted.Interval.High:0})")
        : "";

    private static string Grade(TailGrade? grade) => grade switch
    {
        TailGrade.Deep => "deep tail",
        TailGrade.Confirmed => "confirmed tail",
        TailGrade.Probable => "probable tail",
        _ => "not in the tail",
    };

    private static int Count(CohortDiagnosis cohort, TailGrade grade) => cohort.Reps.Count(r => r.Tail == grade);
}
