using Performix.Analysis.Models;

namespace Performix.Analysis.Diagnosis;

/// <summary>What the rule looks at: counts, and draws of the shares.</summary>
public sealed record VerdictEvidence
{
    /// <summary>Counts over the rows used.</summary>
    public required DecompositionScope Scope { get; init; }

    /// <summary>
    /// Patch share of systematic variance, version with rep means. Range: 0 to 1. Empty where not fitted.
    /// </summary>
    public required IReadOnlyList<double> PatchShare { get; init; }

    /// <summary>Systematic share of all variance, version with rep means. Range: 0 to 1.</summary>
    public required IReadOnlyList<double> SystematicShare { get; init; }

    /// <summary>
    /// P(patch share > .5) of the plain version as if skill were sorted, by the correlation assumed.
    /// </summary>
    public required IReadOnlyList<(double Sorting, double Probability)> IfSorted { get; init; }

    /// <summary>The sorting correlations looked at: 0, .05 ... .95.</summary>
    public static IReadOnlyList<double> SortingGrid { get; } =
        [.. Enumerable.Range(0, 20).Select(step => step / 20.0)];

    /// <summary>Reads the evidence out of a decomposition.</summary>
    /// <param name="decomposition">Both versions fitted, or neither.</param>
    /// <returns>Evidence; without draws where nothing could be fitted.</returns>
    public static VerdictEvidence From(Decomposition decomposition)
    {
        ArgumentNullException.ThrowIfNull(decomposition);
        return new VerdictEvidence
        {
            Scope = decomposition.Scope,
            PatchShare = decomposition.Sorted?.PatchShare ?? [],
            SystematicShare = decomposition.Sorted?.SystematicShare ?? [],
            IfSorted = decomposition.Plain is null ? []
                : [.. SortingGrid.Select(r => (r, Above(decomposition.Plain.PatchShareIfSorted(r))))],
        };
    }

    private static double Above(IEnumerable<double> shares) => shares.Average(share => share > .5 ? 1.0 : 0);
}
