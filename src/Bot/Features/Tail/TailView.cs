using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Tail;

/// <summary>The tail of a cohort in Slack: conclusion, evidence with n and interval, own reps, caveats.</summary>
internal static class TailView
{
    private const int MostReps = 20;

    /// <summary>Cohort figures are shown from this many reps on: fewer could be worked out one by one.</summary>
    private const int SmallestCohort = 5;

    public static Answer Render(TailReading reading)
    {
        var cohort = reading.Cohort;
        if (cohort.RepCount < SmallestCohort)
        {
            return Answer.Of($"*{Phrases.Plain(cohort.Name)}* has fewer than {SmallestCohort} reps: its figures are "
                + "not shown, because single people could be worked out from them.");
        }

        return cohort.Attainment is { } spread
            ? new Answer(Headline(cohort, spread, reading), [.. Blocks(reading, spread)])
            : Answer.Of($"*{Phrases.Plain(cohort.Name)}*: attainment cannot be told, since no usable quota was read. "
                + "Ask your RevOps admin for the quota source; `/performix status` names what is missing.");
    }

    private static string Headline(CohortDiagnosis cohort, AttainmentSpread spread, TailReading reading) =>
        $"{Phrases.Plain(cohort.Name)}: median attainment {Phrases.Percent(spread.Median, reading.Culture)}, "
        + $"{Count(cohort, TailGrade.Confirmed) + Count(cohort, TailGrade.Deep)} of {spread.N} reps surely below quota";

    private static IEnumerable<Block> Blocks(TailReading reading, AttainmentSpread spread)
    {
        var cohort = reading.Cohort;
        yield return new HeaderBlock { Text = Phrases.Plain(cohort.Name, 140) };
        yield return Small(Scope(reading));
        yield return Section(Shape(spread, reading));
        yield return AttainmentChart.Of(spread);
        yield return Section(Tail(cohort));
        if (reading.Own.Count > 0)
        {
            yield return Section(OwnReps(reading));
        }

        foreach (var caveat in cohort.Caveats)
        {
            yield return Small(caveat.Text);
        }

        if (reading.Others.Count > 0)
        {
            yield return Small("Your reps are also in: " + string.Join(", ", reading.Others.Select(o => Phrases.Plain(o)))
                + ". Ask with `/performix tail` and the name.");
        }
    }

    private static string Scope(TailReading reading)
    {
        var ramping = Count(reading.Cohort, TailGrade.Ramping);
        var apart = ramping > 0 ? $" ({ramping} ramping apart)" : "";
        var periods = reading.Cohort.Periods.TakeLast(4).ToArray();
        return $"{Phrases.Count(periods.Length, "closed period", "closed periods")}, {periods[0].Label} to "
            + $"{periods[^1].Label} · {Phrases.Count(reading.Cohort.RepCount, "rep", "reps")}{apart} · "
            + $"data as of {Phrases.Moment(reading.AsOf)}";
    }

    private static string Shape(AttainmentSpread spread, TailReading reading)
    {
        var hits = (int)Math.Round(spread.AtOrAbove.Value * spread.N);
        var top = (int)Math.Ceiling(spread.N / 5.0);
        return $"*Median attainment {Phrases.Percent(spread.Median, reading.Culture)}* (n {spread.N})\n"
            + $"At or above quota: {hits} of {spread.N} reps, {Phrases.Percent(spread.AtOrAbove, reading.Culture)}\n"
            + (spread.TopFifthShare is { } share
                ? $"The top {Phrases.Count(top, "rep", "reps")} made {Phrases.Percent(share, reading.Culture)} of bookings"
                : "Nobody booked anything");
    }

    private static string Tail(CohortDiagnosis cohort)
    {
        var (deep, confirmed) = (Count(cohort, TailGrade.Deep), Count(cohort, TailGrade.Confirmed));
        var graded = cohort.Reps.Count(r => r.Tail is not null and not TailGrade.Ramping);
        return $"*Tail:* {deep + confirmed} confirmed ({deep} of them deep), {Count(cohort, TailGrade.Probable)} "
            + $"probable, of {graded} reps. Confirmed: the whole 80 % interval is below quota; deep: below 80% of it.";
    }

    private static string OwnReps(TailReading reading)
    {
        var lines = reading.Own
            .OrderBy(o => o.Reading.Attainment ?? double.MaxValue)
            .ThenBy(o => o.Name, StringComparer.Ordinal)
            .Take(MostReps)
            .Select(o => $"• {Phrases.Plain(o.Name, 40)}: {Line(o.Reading, reading)}");
        var rest = reading.Own.Count - MostReps;
        var more = rest > 0 ? $"\nand {Phrases.Count(rest, "rep", "reps")} more" : "";
        return $"*Your reps* (only you see this)\n{string.Join('\n', lines)}{more}";
    }

    private static string Line(RepReading rep, TailReading reading) => rep switch
    {
        { Tail: TailGrade.Ramping } => "ramping, not graded",
        { Attainment: { } attained, Range: { } range } =>
            $"{Phrases.Percent(attained, reading.Culture)} ({Phrases.Range(range, reading.Culture)}, n {rep.Periods}), "
            + Word(rep.Tail),
        { Attainment: { } attained } => $"{Phrases.Percent(attained, reading.Culture)} (n {rep.Periods}), {Word(rep.Tail)}",
        _ => "too few usable periods",
    };

    private static string Word(TailGrade? grade) => grade switch
    {
        TailGrade.Deep => "deep tail",
        TailGrade.Confirmed => "confirmed tail",
        TailGrade.Probable => "probable tail",
        _ => "not in the tail",
    };

    private static int Count(CohortDiagnosis cohort, TailGrade grade) => cohort.Reps.Count(r => r.Tail == grade);

    private static SectionBlock Section(string text) => new() { Text = new Markdown(text) };

    private static ContextBlock Small(string text) => new() { Elements = [new Markdown(text)] };
}
