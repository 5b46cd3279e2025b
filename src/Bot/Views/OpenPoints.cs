using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;

namespace Performix.Bot.Views;

/// <summary>What is not known of one rep, and what would settle it.</summary>
internal static class OpenPoints
{
    private const int MostCaveats = 4;

    public static IEnumerable<string> Unknown(RepFacts facts)
    {
        var closed = facts.Records.Where(r => !r.ToDate).ToArray();
        if (closed.Count(r => !r.Counts) is var left and > 0)
        {
            yield return $"{left} of {Phrases.Count(closed.Length, "closed period", "closed periods")} "
                + $"{(left == 1 ? "does" : "do")} not count; *Why* says which and why not";
        }

        if (closed.Length == 0 || closed.All(r => r.Logged is null))
        {
            yield return "how much of the activity is logged";
        }

        foreach (var caveat in facts.Cohort.Caveats.Take(MostCaveats))
        {
            yield return Phrases.Told(caveat.Text, facts.Culture, 300);
        }

        yield return "what Salesforce does not hold: absence, handovers, what was agreed in person";
    }

    public static IEnumerable<string> Settling(RepFacts facts)
    {
        if (facts.Patch is { FitBand: "over" or "under" })
        {
            yield return "a talk about the quota or the accounts of this patch, before anything is asked of behaviour";
        }

        if (facts.Reading.Attainment is null && facts.Records.All(r => r.Quota is null or 0))
        {
            yield return "a quota for these periods: none was read; `/performix status` says what is missing";
        }
        else if (facts.Reading.Attainment is null)
        {
            yield return "more closed periods in the seat: 2 usable ones are the least";
        }

        if (facts.Reading.Adjusted is null)
        {
            yield return "enough reps, periods and changes of patch for a model of the cohort";
        }
        else if (!Decided(facts.Reading))
        {
            yield return "more closed periods: the interval holds 100 and narrows with each";
        }

        foreach (var option in facts.Cohort.Verdict?.WouldSettle ?? [])
        {
            yield return "for the cohort: " + Phrases.Told(option, facts.Culture, 300);
        }

        yield return "a correction of records that are wrong: *Why* lists them";
    }

    private static bool Decided(RepReading reading) => reading.Adjusted?.Interval.Holds(100) == false;
}
