using Performix.Analysis.Models;

namespace Performix.Analysis.Diagnosis;

/// <summary>The rule fixed before any data were seen: draws in, one of five calls out.</summary>
/// <remarks>
/// Thresholds were set on simulated orgs with seeds below 1000 and scored on fresh ones: its error rates
/// stand in benchmarks/operating-characteristics.md.
/// </remarks>
public static class VerdictRule
{
    /// <summary>Moves from which on people and patch count as told apart by movers.</summary>
    public const int LeastMoves = 3;

    private const double AssumedSorting = .5;

    /// <summary>Applies the rule.</summary>
    /// <param name="evidence">Counts and draws.</param>
    /// <returns>A call with what it rests on.</returns>
    public static Verdict Decide(VerdictEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var floors = Floors(evidence.Scope);
        double? patch = evidence.PatchShare.Count == 0
            ? null
            : Part(evidence.PatchShare, share => share > .5);
        var (call, tier, reasons) = patch is null || floors.Count > 0
            ? (VerdictCall.Insufficient, null, floors)
            : Judge(evidence, patch.Value);

        return new Verdict
        {
            Call = call,
            Tier = tier,
            SortingGuard = Guard(evidence),
            Lean = patch >= .75 ? VerdictLean.Patch : patch <= .25 ? VerdictLean.People : VerdictLean.None,
            ProbabilityPatch = patch,
            Reasons = reasons,
        };
    }

    private static List<VerdictReason> Floors(DecompositionScope scope)
    {
        VerdictReason[] floors =
        [
            new("FEW_REPS", scope.Reps, 8),
            new("FEW_PERIODS", scope.Periods, 4),
            new("FEW_ROWS", scope.Rows, 24),
            new("FEW_RESIDUAL_DEGREES", scope.ResidualDegrees, 10),
        ];

        return [.. floors.Where(floor => floor.Value < floor.Limit)];
    }

    private static (VerdictCall Call, VerdictTier? Tier, List<VerdictReason> Reasons) Judge(
        VerdictEvidence evidence, double patch)
    {
        var luck = Part(evidence.SystematicShare, share => share < .15);
        if (luck >= .90)
        {
            return (VerdictCall.Noise, null, [new("MOSTLY_LUCK", luck, .90)]);
        }

        var something = Part(evidence.SystematicShare, share => share > .05);
        return something < .95
            ? (VerdictCall.Insufficient, null, [new("DIFFERENCES_NOT_SHOWN", something, .95)])
            : Attribute(evidence, patch);
    }

    private static (VerdictCall Call, VerdictTier? Tier, List<VerdictReason> Reasons) Attribute(
        VerdictEvidence evidence, double patch)
    {
        var moved = evidence.Scope.Moves >= LeastMoves;
        if (moved && patch >= .90)
        {
            return (VerdictCall.Patch, VerdictTier.Identified, [new("PATCH_BY_MOVERS", patch, .90)]);
        }

        var ifSorted = IfSorted(evidence);
        if (ifSorted >= .95 && patch > .30)
        {
            return (VerdictCall.Patch, VerdictTier.Assumption, [new("PATCH_IF_SORTED", ifSorted, .95)]);
        }

        if (moved && patch <= .10 && Plain(evidence) < .50)
        {
            return (VerdictCall.People, VerdictTier.Identified, [new("PEOPLE_BY_MOVERS", patch, .10)]);
        }

        var between = Part(evidence.PatchShare, share => share is > .25 and < .75);
        return between >= .75
            ? (VerdictCall.Mixed, moved ? VerdictTier.Identified : null, [new("BOTH_PARTS", between, .75)])
            : (VerdictCall.Insufficient, null, NotTold(evidence, patch, ifSorted, between));
    }

    private static List<VerdictReason> NotTold(
        VerdictEvidence evidence, double patch, double ifSorted, double between)
    {
        var moves = new VerdictReason("FEW_MOVES", evidence.Scope.Moves, LeastMoves);
        var sorted = evidence.Scope.Covariates == 0
            ? new VerdictReason("NO_PATCH_COVARIATES", 0, 1)
            : new VerdictReason("NOT_ROBUST_TO_SORTING", ifSorted, .95);
        var both = new VerdictReason("NOT_SHOWN_TO_BE_MIXED", between, .75);
        var undecided = new VerdictReason("PATCH_OR_PEOPLE_UNDECIDED", patch, .90);

        return evidence.Scope.Moves < LeastMoves ? [moves, sorted, both] : [undecided, sorted, both];
    }

    // Without an observed covariate there is nothing that sorting could have acted through: no assumption
    // tier.
    private static double IfSorted(VerdictEvidence evidence) => evidence.Scope.Covariates == 0
        ? 0
        : evidence.IfSorted.First(at => at.Sorting == AssumedSorting).Probability;

    private static double Plain(VerdictEvidence evidence) => evidence.IfSorted[0].Probability;

    private static double? Guard(VerdictEvidence evidence)
    {
        var held = evidence.IfSorted.Where(at => at.Probability >= .95).Select(at => (double?)at.Sorting);

        return evidence.Scope.Covariates == 0 ? null : held.Max();
    }

    private static double Part(IReadOnlyList<double> draws, Func<double, bool> holds) =>
        draws.Count(holds) / (double)draws.Count;
}
