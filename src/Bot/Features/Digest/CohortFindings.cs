using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;

namespace Performix.Bot.Features.Digest;

/// <summary>What there is to tell leaders about one cohort of five reps or more.</summary>
internal static class CohortFindings
{
    /// <summary>A share at or above quota that is surely below this is severe: the norm is 55 to 65 %
    /// (definitions 5.3).</summary>
    private const double Low = 0.4;

    private const int FewestOutOfBand = 2;

    public static IEnumerable<Finding> Of(CohortDiagnosis cohort, CultureInfo culture) =>
        new[] { Verdict(cohort, culture), Attainment(cohort, culture), Fit(cohort, culture), Logging(cohort, culture) }
            .OfType<Finding>();

    private static Finding? Verdict(CohortDiagnosis cohort, CultureInfo culture)
    {
        if (cohort.Verdict is not { } verdict)
        {
            return null;
        }

        var open = verdict.Call is VerdictCall.Insufficient;
        var reason = verdict.Reasons is [var first, ..] ? first : "";
        return new Finding(
            $"verdict/{cohort.Name}",
            $"{verdict.Call}/{verdict.Tier}/{verdict.Lean}",
            $"*{Name(cohort)}: {VerdictText.Headline(verdict)}* ({Scope(cohort)}). "
                + Phrases.Told(reason, culture, 400),
            open
                ? "Would settle it: "
                    + Phrases.Told(verdict.WouldSettle is [var way, ..] ? way : "more closed periods", culture, 300)
                        .TrimEnd('.') + "."
                : Next(verdict.Call))
        {
            Severity = open || verdict.Call == VerdictCall.Noise ? Severity.Note : Severity.Action,
            Weight = 2 * cohort.RepCount,
        };
    }

    private static string Next(VerdictCall call) => call switch
    {
        VerdictCall.Patch => "Look at quotas and patches first: managers ask `/performix fit`.",
        VerdictCall.People => "Before any improvement plan, managers ask `/performix pipcheck`.",
        VerdictCall.Mixed => "Look at patches first, then at people: `/performix fit`, `/performix pipcheck`.",
        _ => "Rankings of single quarters say little here.",
    };

    private static Finding? Attainment(CohortDiagnosis cohort, CultureInfo culture)
    {
        if (cohort.Attainment is not { } spread)
        {
            return null;
        }

        var hits = (int)Math.Round(spread.AtOrAbove.Value * spread.N);
        return new Finding(
            $"attainment/{cohort.Name}",
            string.Create(CultureInfo.InvariantCulture, $"{hits}/{spread.N}/{10 * spread.Median:0}"),
            $"*{Name(cohort)}: {hits} of {spread.N} reps at or above quota*, "
                + $"{Phrases.Percent(spread.AtOrAbove, culture)}; median attainment "
                + $"{Phrases.Percent(spread.Median, culture)} ({Scope(cohort)}).",
            "Managers see who is surely below quota with `/performix tail`.")
        {
            Severity = spread.AtOrAbove.Interval.High < Low ? Severity.Severe : Severity.Note,
            Weight = spread.N - hits,
        };
    }

    private static Finding? Fit(CohortDiagnosis cohort, CultureInfo culture)
    {
        var over = cohort.Patches.Count(p => p.FitBand == "over");
        var under = cohort.Patches.Count(p => p.FitBand == "under");
        return over + under < FewestOutOfBand ? null : new Finding(
            $"fit/{cohort.Name}",
            string.Create(CultureInfo.InvariantCulture, $"{over}/{under}"),
            string.Create(
                culture, $"*{Name(cohort)}: {over + under} of {cohort.Patches.Count} patches are out of band*, ")
                + string.Create(culture, $"{over} with more quota than the patch gives and {under} with less ")
                + $"(80 % intervals wholly outside {Phrases.Decimals("0.8–1.25", culture)} of the middle; "
                + $"{Scope(cohort)}).",
            "RevOps and managers compare quotas of those patches: `/performix fit`.")
        {
            Severity = Severity.Action,
            Weight = over + under,
        };
    }

    private static Finding? Logging(CohortDiagnosis cohort, CultureInfo culture) =>
        cohort.Separation is { Call: "UNMEASURED", N: >= ReadableCohorts.Smallest } test ? new Finding(
            $"logging/{cohort.Name}",
            "unmeasured",
            $"*{Name(cohort)}: activity is not measured well enough* to compare it with the patch "
                + string.Create(culture, $"(n {test.N}): {Phrases.Told(test.Why, culture, 200)}."),
            "RevOps: see to what is logged before activity is judged.")
        { Weight = test.N } : null;

    private static string Name(CohortDiagnosis cohort) => Phrases.Plain(cohort.Name);

    private static string Scope(CohortDiagnosis cohort) => cohort.Periods.Count == 0
        ? $"{cohort.RepCount} reps"
        : $"{cohort.RepCount} reps, {cohort.Periods[0].Label} to {cohort.Periods[^1].Label}";
}
