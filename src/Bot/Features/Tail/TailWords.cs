using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;

namespace Performix.Bot.Features.Tail;

/// <summary>The sentences of the tail view.</summary>
internal static class TailWords
{
    private const int MostReps = 20;

    private const int MostOthers = 20;

    public static string Headline(TailReading reading, AttainmentSpread spread)
    {
        var name = Phrases.Plain(reading.Cohort.Name);
        return reading.Period is { Spread: { N: >= ReadableCohorts.Smallest } found } period
            ? $"{name}, {period.Label}: median attainment {Phrases.Percent(found.Median, reading.Culture)} "
                + $"(n {found.N}); "
                + $"over all closed periods {Verdict(reading.Cohort)}, {Sure(reading, spread)}"
            : $"{name}: {Verdict(reading.Cohort)}; "
                + $"median attainment {Phrases.Percent(spread.Median, reading.Culture)}, "
                + Sure(reading, spread);
    }

    /// <summary>What the evidence below comes to.</summary>
    public static string Conclusion(TailReading reading, AttainmentSpread spread) =>
        $"*People or patch? {Verdict(reading.Cohort)}* · {Sure(reading, spread)}";

    /// <summary>Other cohorts that could be asked for.</summary>
    public static string Others(TailReading reading)
    {
        var names = reading.Others.Take(MostOthers).Select(o => Phrases.Plain(o));
        var rest = reading.Others.Count > MostOthers ? $", and {reading.Others.Count - MostOthers} more" : "";
        return (reading.Own.Count > 0 ? "Your reps are also in: " : "Other cohorts: ") + string.Join(", ", names) + rest
            + ". Ask with `/performix tail` and the name.";
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
        return $"*Median attainment {Phrases.Percent(spread.Median, reading.Culture)}* (n {spread.N})\n"
            + $"At or above quota: {hits} of {spread.N} reps, {Phrases.Percent(spread.AtOrAbove, reading.Culture)}\n"
            + $"{Concentration(spread, reading.Culture)}Shape: {ShapeName(spread)}";
    }

    /// <summary>Empty for five reps, of whom the top fifth is one: a cohort's figures are never those of one person.
    /// </summary>
    internal static string Concentration(AttainmentSpread spread, IFormatProvider culture)
    {
        var top = (int)Math.Ceiling(spread.N / 5.0);
        return spread.TopFifthShare is not { } share ? "Nobody booked anything\n"
            : top > 1 ? $"The top {top} reps of {spread.N} made {Phrases.Percent(share, culture)} of bookings\n"
            : "";
    }

    public static string Tail(CohortDiagnosis cohort)
    {
        var (deep, confirmed) = (Count(cohort, TailGrade.Deep), Count(cohort, TailGrade.Confirmed));
        var graded = cohort.Reps.Count(r => r.Tail is not null and not TailGrade.Ramping);
        return $"*Tail:* {deep + confirmed} confirmed ({deep} of them deep), {Count(cohort, TailGrade.Probable)} "
            + $"probable, of {graded} reps. Confirmed: the whole 80 % interval is below quota; deep: below 80% of it; "
            + "probable: below quota, but within luck.";
    }

    /// <summary>One period instead of the trailing ones.</summary>
    public static string Period(PeriodSpread period, IFormatProvider culture)
    {
        var open = period.ToDate ? ", still open: to date only" : "";
        var whose = period.OwnOnly ? " of your own reps" : "";
        if (period.Spread is not { N: >= ReadableCohorts.Smallest } spread)
        {
            return $"*{period.Label}*{open}: not shown, since fewer than "
                + $"{ReadableCohorts.Smallest} reps count, or could be worked out.";
        }

        var hits = (int)Math.Round(spread.AtOrAbove.Value * spread.N);
        return $"*{period.Label}{open}: median attainment{whose} {Phrases.Percent(spread.Median, culture)}* "
            + $"(n {spread.N})\n"
            + $"At or above quota: {hits} of {spread.N} reps, {Phrases.Percent(spread.AtOrAbove, culture)}\n"
            + "One period is mostly luck for a single rep: the tail and the verdict below are of all closed periods.";
    }

    /// <summary>Own reps as the list has them, the lowest attainment first.</summary>
    public static IReadOnlyList<OwnRep> Listed(TailReading reading) =>
        [.. reading.Own
            .OrderBy(o => o.InPeriod ?? o.Reading.Attainment ?? double.MaxValue)
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
        var lines = Listed(reading).Select(o => $"• {Phrases.Plain(o.Name, 40)}: {InPeriod(o, reading)}"
            + Line(o.Reading, reading.Culture));
        var rest = reading.Own.Count - MostReps;
        var more = rest > 0 ? $"\nand {Phrases.Count(rest, "rep", "reps")} more" : "";
        var what = reading.Period is { } period ? $"{period.Label} first, then over all closed periods; " : "";
        return $"*Your reps* ({what}only you see this; n is usable periods)\n{string.Join('\n', lines)}{more}";
    }

    private static string InPeriod(OwnRep rep, TailReading reading) => reading.Period is null ? ""
        : rep.InPeriod is { } attained
            ? $"{Phrases.Percent(attained, reading.Culture)} in {reading.Period.Label}; over all "
        : $"does not count in {reading.Period.Label}; over all ";

    private static string Verdict(CohortDiagnosis cohort) =>
        cohort.Verdict is { } verdict ? VerdictText.Headline(verdict) : "cannot be told";

    private static string Sure(TailReading reading, AttainmentSpread spread)
    {
        var sure = Count(reading.Cohort, TailGrade.Confirmed) + Count(reading.Cohort, TailGrade.Deep);
        return $"{sure} of {spread.N} reps surely below quota";
    }

    private static string ShapeName(AttainmentSpread spread) => spread.Shape switch
    {
        "one-group" => "one group",
        "two-groups" => "two groups",
        "skewed" => "skewed, not two groups",
        _ => $"one group or two cannot be told at n {spread.N}",
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
