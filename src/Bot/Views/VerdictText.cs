using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;

namespace Performix.Bot.Views;

/// <summary>The verdict of a cohort in words: the conclusion, its evidence, and what would settle an open
/// one.</summary>
internal static class VerdictText
{
    /// <summary>The conclusion in a few words.</summary>
    public static string Headline(CohortVerdict verdict) => verdict.Call switch
    {
        VerdictCall.Patch when verdict.Tier == VerdictTier.Assumption => "PATCH, by assumption",
        VerdictCall.Patch => "PATCH",
        VerdictCall.People => "PEOPLE",
        VerdictCall.Mixed => "MIXED: both people and patch",
        VerdictCall.Noise => "NOISE: mostly luck at this length of history",
        _ => "INSUFFICIENT EVIDENCE" + Lean(verdict.Lean),
    };

    public static string Of(CohortDiagnosis cohort, IFormatProvider culture)
    {
        if (cohort.Verdict is not { } verdict)
        {
            return "*People or patch?* Cannot be told: there is no quota in the input.";
        }

        var lines = verdict.Reasons.Select(r => Phrases.Decimals(r, culture)).Concat(Evidence(cohort, culture))
            .Select(r => "• " + Phrases.Plain(r, 400));
        var settle = verdict.WouldSettle.Select(s => "• " + Phrases.Told(s, culture, 300)).ToArray();
        return $"*People or patch? {Headline(verdict)}*\n{string.Join('\n', lines)}"
            + (settle.Length > 0 ? $"\n*Would settle it*\n{string.Join('\n', settle)}" : "");
    }

    private static string Lean(VerdictLean lean) => lean switch
    {
        VerdictLean.Patch => ", leaning patch",
        VerdictLean.People => ", leaning people",
        _ => "",
    };

    private static IEnumerable<string> Evidence(CohortDiagnosis cohort, IFormatProvider culture)
    {
        if (cohort.Separation is { } test)
        {
            yield return SeparationText.Of(test, culture);
        }

        var tail = cohort.Reps.Where(r => r is { Tail: TailGrade.Confirmed or TailGrade.Deep, Adjusted: not null });
        var counts = tail.Select(r => r.Adjusted.GetValueOrDefault().Interval.Holds(100)).ToArray();
        if (counts.Length > 0)
        {
            yield return $"{counts.Count(inside => inside)} of {Phrases.Count(counts.Length, "rep", "reps")} of the "
                + "confirmed tail "
                + (counts.Length == 1 ? "is" : "are") + " inside what an average rep books in the same patch "
                + "(95 % interval).";
        }

        if (cohort.WithoutIntervention is { } rise)
        {
            var (low, high) = (100 * rise.Expected.Interval.Low, 100 * rise.Expected.Interval.High);
            yield return string.Create(culture, $"Left alone, the lowest {rise.Selected} reps are expected to ")
                + "change by "
                + string.Create(culture, $"{100 * rise.Expected.Value:+0;-0} points of attainment ")
                + string.Create(culture, $"(95 % interval {low:+0;-0} to {high:+0;-0}) ")
                + "from one half of the periods to the next: a plan has to beat that.";
        }
    }
}
