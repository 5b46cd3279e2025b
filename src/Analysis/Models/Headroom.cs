using Performix.Analysis.Numerics;

namespace Performix.Analysis.Models;

/// <summary>Exemplary over typical (Gilbert 1978, Human Competence, ch. 2): p90 over the median of attainment, as it
/// is and with the patch taken out.</summary>
/// <param name="Raw">Of trailing attainment.</param>
/// <param name="Adjusted">Of patch-adjusted attainment; null where nothing was fitted.</param>
public sealed record Headroom(double Raw, double? Adjusted)
{
    private const int LeastReps = 8;

    /// <summary>Works out both ratios.</summary>
    /// <param name="attainments">Trailing attainment by rep.</param>
    /// <param name="adjusted">Patch-adjusted attainment of the same reps; empty where nothing was fitted.</param>
    /// <returns>The ratios; null below eight reps or at a median of zero.</returns>
    public static Headroom? Of(IReadOnlyCollection<double> attainments, IReadOnlyCollection<double> adjusted) =>
        Ratio(attainments) is { } raw ? new Headroom(raw, Ratio(adjusted)) : null;

    private static double? Ratio(IReadOnlyCollection<double> values) =>
        values.Count >= LeastReps && Quantiles.Median(values) is > 0 and var middle
            ? Quantiles.Type7(values, 0.9) / middle
            : null;
}
