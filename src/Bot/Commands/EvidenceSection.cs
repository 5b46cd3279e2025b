using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Analysis.Models;
using Performix.Bot.Views;
using Spectre.Console;
using static Performix.Bot.Commands.Prose;

namespace Performix.Bot.Commands;

/// <summary>What speaks for people, for the patch and for luck, figure by figure.</summary>
internal static class EvidenceSection
{
    public static void Write(IAnsiConsole page, CohortDiagnosis cohort, Names names, int most)
    {
        string[] lines = [.. Shares(cohort), .. Tests(cohort), .. Swaps(cohort, names), .. Systemic(cohort)];
        if (lines.Length > 0)
        {
            Heading(page, "The evidence");
            Items(page, lines, most);
        }

        WriteReadings(page, cohort, names, most);
    }

    private static IEnumerable<string> Shares(CohortDiagnosis cohort)
    {
        if (cohort.SystematicShare is { } lasting && cohort.PatchShare is { } patch)
        {
            yield return $"Persistent differences: {Figures.Percent(lasting)} of the variance between rep-periods; the "
                + $"patch's part of them {Figures.Percent(patch)}. {cohort.Identification}.";
        }

        if (cohort is { MeasuredPatchShare: { } measured, ActivityShare: { } activity })
        {
            yield return $"Of the variance between reps, the measured patch shares {Figures.Percent(measured)} and "
                + $"activity {Figures.Percent(activity)}"
                + (cohort.Overlap is { } both ? Invariant($"; {both:0%} is common to both.") : ".");
        }
    }

    private static IEnumerable<string> Tests(CohortDiagnosis cohort)
    {
        if (cohort.Separation is { } test)
        {
            yield return SeparationText.Of(test, CultureInfo.InvariantCulture);
            yield return Detectable(test);
        }

        if (cohort.WinRate is { } rate)
        {
            yield return $"Win rate by count: {Figures.Percent(rate)}, "
                + Invariant($"n {(cohort.Volume.Won ?? 0) + (cohort.Volume.Lost ?? 0):N0} decided opportunities.");
        }

        foreach (var found in cohort.Heterogeneity)
        {
            yield return Differ(found);
        }
    }

    private static string Detectable(SeparationReading test) => test.ActivityGivenPatch is { } ends
        ? Invariant($"Activity and attainment given the patch: partial correlation {test.ActivityGivenPatchR:0.00} ")
            + Invariant($"(90 % interval {ends.Low:0.00} to {ends.High:0.00}, p {test.ActivityGivenPatchP:0.00}); ")
            + Invariant($"the smallest that {test.N} reps could show is {test.Detectable:0.00}.")
        : Invariant($"The smallest correlation of activity and attainment that {test.N} reps could show is ")
            + Invariant($"{test.Detectable:0.00}.");

    private static string Differ(WinRateTest found)
    {
        var given = found.Given.Count > 0 ? $" given {string.Join(" and ", found.Given)}" : "";
        var says = found.Adjusted <= 0.05
            ? "reps differ by more than luck"
            : "differences between reps are within luck, and they are not ranked by it";
        return $"Win rate{given}: {says} "
            + Invariant($"(p {found.P:0.000}, adjusted for the number of tests {found.Adjusted:0.000}).");
    }

    private static IEnumerable<string> Swaps(CohortDiagnosis cohort, Names names)
    {
        if (cohort.Swap is not { } swap)
        {
            yield break;
        }

        if (swap is { TopInBottom: { } down, BottomInTop: { } up })
        {
            var miss = down.PHit <= 0.1 ? "is predicted to miss" : "is predicted";
            yield return $"The top rep, {names.Rep(swap.Top ?? "")}, {miss} in the bottom patch, "
                + $"{names.Patch(swap.BottomPatch ?? "")}: {Figures.Outcome(down)}, mean of the next 4 periods. "
                + $"The bottom rep in the top patch: {Figures.Outcome(up)}.";
        }

        foreach (var asked in swap.Asked)
        {
            yield return $"Asked: {names.Rep(asked.Rep)} in {names.Patch(asked.Patch)}: {Answer(asked)}";
        }
    }

    private static string Answer(SwapAnswer asked) => asked is { Value: { } v, Lo: { } lo, Hi: { } hi, PHit: { } hit }
        ? Figures.Outcome(new SwapOutcome(v, lo, hi, hit))
            + (asked.Extrapolated ? "; extrapolated: the rep never worked a patch of that kind." : ".")
        : "not predicted, the rep and the patch are not both in this cohort's model.";

    private static IEnumerable<string> Systemic(CohortDiagnosis cohort)
    {
        if (cohort.Headroom is { } headroom)
        {
            var adjusted = headroom.Adjusted is { } a ? Invariant($", patch-adjusted {a:0.0}") : "";
            yield return Invariant($"Best over typical (p90 over median of attainment): {headroom.Raw:0.0} as it is")
                + $"{adjusted}.";
        }

        if (cohort.WithoutIntervention is { } rise)
        {
            yield return Invariant($"With no intervention the lowest {rise.Selected} reps are expected to change by ")
                + $"{Figures.Points(rise.Expected)} of attainment: a plan's success is what goes beyond that.";
        }

        foreach (var cut in cohort.Cuts)
        {
            yield return $"{cut.Cut} {cut.Cell}: {Figures.Percent(cut.BelowQuota)} of reps below quota, "
                + Invariant($"n {cut.N}.");
        }
    }

    private static void WriteReadings(IAnsiConsole page, CohortDiagnosis cohort, Names names, int most)
    {
        string[] lines = [.. cohort.Reps
            .Where(r => r is { Tail: TailGrade.Confirmed or TailGrade.Deep, Adjusted: not null })
            .Select(r => $"{names.Rep(r.Id)}: {r.Reading}")];
        if (lines.Length > 0)
        {
            Heading(page, "The confirmed tail, rep by rep");
            Items(page, lines, most);
        }
    }
}
