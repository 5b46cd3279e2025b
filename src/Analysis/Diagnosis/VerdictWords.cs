using System.Globalization;
using Performix.Analysis.Models;

namespace Performix.Analysis.Diagnosis;

/// <summary>Says a verdict in the words that its evidence allows (statistics 9): no causes, no bare percentages.
/// </summary>
internal static class VerdictWords
{
    public static CohortVerdict Of(Verdict verdict, CohortDecomposition model) => new()
    {
        Tier = verdict.Tier,
        SortingGuard = verdict.SortingGuard,
        Call = verdict.Call,
        Lean = verdict.Lean,
        ProbabilityPatch = verdict.ProbabilityPatch,
        Reasons = [.. Conclusion(verdict, model), .. verdict.Reasons.Select(GroundWords.Of).OfType<string>()],
        WouldSettle = [.. Settling(verdict, model.Fit.Scope)],
        Grounds = verdict.Reasons,
    };

    /// <summary>What moves tell apart here, in words.</summary>
    public static string Identification(DecompositionScope scope) => scope.Moves >= VerdictRule.LeastMoves
        ? Invariant($"{scope.ConnectedReps} of {scope.Reps} reps are joined by {scope.Moves} moves")
        : Invariant($"{scope.Moves} moves among {scope.Reps} reps: a rep and what is not measured of the patch ")
            + Invariant($"are one number here; {VerdictRule.LeastMoves} moves are the least that tells them apart");

    private static IEnumerable<string> Conclusion(Verdict verdict, CohortDecomposition model)
    {
        if (model.Fit.Sorted is not { } draws)
        {
            yield break;
        }

        var patch = Range(PosteriorInterval.Of(draws.PatchShare));
        var lasting = Range(PosteriorInterval.Of(draws.SystematicShare));
        switch (verdict.Call)
        {
            case VerdictCall.Patch:
                yield return $"Patches account for {patch} of the persistent differences; persistent differences are "
                    + $"{lasting} of the variance between rep-periods, the rest is period-to-period noise.";
                yield return Basis(verdict);
                break;
            case VerdictCall.People:
                yield return "Reps who changed patch kept their level: patches account for "
                    + $"{patch} of the persistent differences, reps for the rest; persistent differences are {lasting} "
                    + "of the variance between rep-periods.";
                break;
            case VerdictCall.Mixed:
                yield return $"Both parts are there: patches account for {patch} of the persistent differences, which "
                    + $"are {lasting} of the variance between rep-periods.";
                break;
            case VerdictCall.Noise:
                yield return "Rankings at this length of history are mostly luck: persistent differences are "
                    + $"{lasting} of the variance between rep-periods.";
                break;
            default:
                yield return $"The data cannot tell yet: patches account for {patch} of the persistent differences.";
                break;
        }
    }

    private static string Basis(Verdict verdict) => verdict.Tier == VerdictTier.Identified
        ? "Reps who changed patch changed attainment with the patch."
        : "Few or no reps moved, so this assumes that strong reps were not systematically given good patches; it holds "
            + Invariant($"unless the correlation of skill and patch exceeds {verdict.SortingGuard ?? 0:0.00}.");

    private static IEnumerable<string> Settling(Verdict verdict, DecompositionScope scope)
    {
        if (verdict.Call != VerdictCall.Insufficient)
        {
            yield break;
        }

        foreach (var option in WhatWouldSettle.Options(verdict, scope, SettlingTable.Shipped))
        {
            yield return Invariant($"{option.Extra} more {Kind(option.Kind)}: the chance of a call rises from ")
                + Invariant($"{option.ChanceNow:0%} to {option.Chance:0%} in simulated orgs of this size");
        }

        foreach (var gate in verdict.Reasons.Select(GroundWords.Remedy).OfType<string>().Distinct())
        {
            yield return gate;
        }
    }

    private static string Kind(SettlingKind kind) => kind switch
    {
        SettlingKind.Moves => "changes of patch",
        SettlingKind.Quarters => "closed quarters",
        _ => "reps in the cohort",
    };

    private static string Range(PosteriorInterval share) =>
        Invariant($"{share.Value:0%} (95 % interval {100 * share.Lo:0}–{100 * share.Hi:0}%)");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
