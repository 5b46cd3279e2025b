using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;
using SlackNet.Blocks;

namespace Performix.Bot.Views;

/// <summary>One rep's card: conditions first, then the rep, ramp, what is not known and what would settle it. The rep
/// and the manager read the same.</summary>
internal static class RepCard
{
    /// <summary>The fields of the card, in the words of the audit.</summary>
    public const string Fields = "patch, patch index, fit, expected attainment, attainment, patch-adjusted "
        + "attainment, rep effect, ramp";

    public static IEnumerable<Block> Blocks(RepFacts facts)
    {
        yield return Pieces.Small(Scope(facts));
        yield return Pieces.Section(Conditions.Of(facts));
        yield return Pieces.Section(Person(facts));
        yield return Pieces.Section(Ramp(facts));
        yield return Pieces.Section("*Not known*\n" + Lines(OpenPoints.Unknown(facts)));
        yield return Pieces.Section("*Would settle it*\n" + Lines(OpenPoints.Settling(facts)));
    }

    /// <summary>The whole finding in a sentence, conditions first.</summary>
    public static string Summary(RepFacts facts)
    {
        var expected = facts.Patch is { } patch
            ? $"an average rep is expected at {Phrases.Percent(patch.Expected, facts.Culture)} in the patch"
            : "what an average rep would attain in the patch is not known";
        return $"{expected}; {Attained(facts)}; {Conclusion(facts.Reading)}";
    }

    /// <summary>The card in three lines, where there is little room.</summary>
    public static string Brief(RepFacts facts)
    {
        var adjusted = facts.Reading.Adjusted is { } found
            ? Adjusted(facts, found.Interval.Level)
            : "patch-adjusted attainment cannot be told";
        var until = facts.Cohort.Periods.Count == 0 ? "" : $" to {facts.Cohort.Periods[^1].Label}";
        return $"*Conditions*: {Conditions.Brief(facts)}.\n*Results*{until}: {Attained(facts)}; {adjusted}.\n"
            + $"Reading: {Conclusion(facts.Reading)}.";
    }

    private static string Scope(RepFacts facts)
    {
        var closed = facts.Records.Where(r => !r.ToDate).ToArray();
        var span = closed.Length > 0 ? $" · {closed[0].Period.Label} to {closed[^1].Period.Label}" : "";
        return $"{Phrases.Plain(facts.Cohort.Name)}{span} · n "
            + $"{Phrases.Count(facts.Reading.Periods, "usable period", "usable periods")} · data as of "
            + Phrases.Moment(facts.AsOf);
    }

    private static string Person(RepFacts facts)
    {
        var lines = new List<string> { "• " + Sentence(Attained(facts)) };
        if (facts.Reading.Adjusted is { } adjusted)
        {
            lines.Add("• " + Sentence(Adjusted(facts, adjusted.Interval.Level)));
            lines.Add("• " + Sentence(Effect(facts)));
        }

        lines.Add($"• Reading: {Conclusion(facts.Reading)}.");
        return "*Then the rep*\n" + string.Join('\n', lines);
    }

    private static string Attained(RepFacts facts) => facts.Reading is { Attainment: { } attained } reading
        ? $"attainment {Phrases.Percent(attained, facts.Culture)} ("
            + (reading.Range is { } range ? Phrases.Range(range, facts.Culture) + ", " : "interval not known, ")
            + $"n {Phrases.Count(reading.Periods, "period", "periods")})"
        : $"attainment cannot be told: n {Phrases.Count(facts.Reading.Periods, "usable period", "usable periods")}, "
            + "2 are the least";

    private static string Adjusted(RepFacts facts, double level)
    {
        var adjusted = facts.Reading.Adjusted.GetValueOrDefault();
        return string.Create(
            facts.Culture,
            $"patch-adjusted attainment {adjusted.Value:0} ({100 * level:0} % interval {adjusted.Interval.Low:0}–"
            + $"{adjusted.Interval.High:0}); 100 is what an average rep books in the same patches");
    }

    private static string Effect(RepFacts facts) => facts.Reading.Effect is { } effect
        ? string.Create(
            facts.Culture,
            $"rep effect {100 * effect.Value:+0;−0;0} points of attainment ({100 * effect.Interval.Level:0} % interval "
            + $"{100 * effect.Interval.Low:+0;−0;0} to {100 * effect.Interval.High:+0;−0;0})")
        : "rep effect cannot be told";

    private static string Conclusion(RepReading reading) => reading switch
    {
        { Tail: TailGrade.Ramping } => "ramping, not graded",
        { Adjusted: null } => "cannot tell patch and rep apart here",
        { BelowExpectation: true } => "below what an average rep books there, beyond luck, all reps of the cohort "
            + "taken together",
        { Adjusted: { } adjusted, Attainment: >= 1 } when adjusted.Interval.Holds(100) =>
            "inside what an average rep books there",
        { Adjusted: { } adjusted } when adjusted.Interval.Holds(100) =>
            "inside what an average rep books there: no evidence of a person problem",
        { Adjusted: { } adjusted } when adjusted.Interval.Low > 100 => "more than an average rep books there",
        _ => "less than an average rep books there, but within luck once all reps are counted",
    };

    private static string Ramp(RepFacts facts) => "*Ramp*: "
        + ((facts.Records.Count > 0 ? facts.Records[^1] : null) switch
        {
            null => "not known",
            { Ramping: true } now => $"still ramping in {now.Period.Label}, "
                + $"{Phrases.Percent(now.Ramp, facts.Culture)} of full quota expected; those periods are not graded.",
            { Ramp: < 1 } now => $"{Phrases.Percent(now.Ramp, facts.Culture)} of full quota expected in "
                + $"{now.Period.Label}.",
            { } now => $"full quota expected in {now.Period.Label}"
                + (facts.Records.Count(r => r.Ramping) is var ramping and > 0
                    ? $"; {Phrases.Count(ramping, "earlier period", "earlier periods")} of ramp left out." : "."),
        });

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Select(l => "• " + l));
}
