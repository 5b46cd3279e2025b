using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;

namespace Performix.Bot.Views;

/// <summary>One rep's card in words, conditions before results.</summary>
internal static class RepCardText
{
    /// <summary>The card of a rep in a cohort; where the rep has no patch reading, the conditions say so.</summary>
    /// <param name="cohort">The rep's cohort.</param>
    /// <param name="rep">The rep's reading.</param>
    /// <param name="patch">The reading of the patch held last, null where there is none, and its name.</param>
    /// <param name="culture">How the reader writes numbers.</param>
    public static string Of(
        CohortDiagnosis cohort, RepReading rep, (PatchReading? Reading, string Name) patch, IFormatProvider culture) =>
        $"{Conditions(patch, culture)}\n{Results(cohort, rep, culture)}";

    private static string Conditions((PatchReading? Reading, string Name) patch, IFormatProvider culture) =>
        patch.Reading is not { } p
            ? "*Conditions* cannot be told: no patch of yours is in the model."
            : string.Create(
                culture,
                $"*Conditions*: {Phrases.Plain(patch.Name)}, patch index {p.Index:0} (95 % interval {p.Lo:0}–")
            + string.Create(culture, $"{p.Hi:0}; 100 is the cohort's middle); an average rep there is expected at ")
            + $"{Phrases.Percent(p.Expected, culture)} of quota.";

    private static string Results(CohortDiagnosis cohort, RepReading rep, IFormatProvider culture)
    {
        if (rep.Attainment is not { } attained)
        {
            return "*Results*: " + Phrases.Plain(rep.Reading, 300);
        }

        var periods = cohort.Periods.Count == 0 ? "" : $" to {cohort.Periods[^1].Label}";
        var adjusted = rep.Adjusted is { } a
            ? string.Create(
                culture, $"; patch-adjusted {a.Value:0} (95 % interval {a.Interval.Low:0}–{a.Interval.High:0}; 100 is ")
                + "what an average rep books there)"
            : "; patch-adjusted attainment cannot be told";
        return $"*Results*: {Phrases.Percent(attained, culture)} attainment over "
            + $"{Phrases.Count(rep.Periods, "period", "periods")}{periods}{adjusted}.\n"
            + Phrases.Plain(rep.Reading, 400);
    }
}
