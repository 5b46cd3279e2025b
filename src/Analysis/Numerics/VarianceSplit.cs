namespace Performix.Analysis.Numerics;

/// <summary>
/// The variance of y in a mixed model by its parts. Source: Nakagawa and Schielzeth (2013, Methods Ecol.
/// Evol. 4). Consumer: plug-in decompositions, a cross-check of the Bayesian one.
/// </summary>
public sealed record VarianceSplit
{
    /// <summary>Variance over the rows of each block of fixed terms, in the unit of y squared.</summary>
    public required IReadOnlyList<double> Blocks { get; init; }

    /// <summary>
    /// Variance over the rows of all fixed terms together, which the blocks need not add up to.
    /// </summary>
    public required double Fixed { get; init; }

    /// <summary>Variance of each grouping.</summary>
    public required IReadOnlyList<double> Components { get; init; }

    /// <summary>Variance of the noise.</summary>
    public required double Noise { get; init; }

    /// <summary>Share of the fixed terms. Range: 0 to 1.</summary>
    public double MarginalRSquared => Fixed / Total;

    /// <summary>Share of the fixed terms and the groupings. Range: 0 to 1.</summary>
    public double ConditionalRSquared => 1 - (Noise / Total);

    private double Total => Fixed + Components.Sum() + Noise;

    /// <summary>Splits the variance of a fit.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="blocks">Columns of the fixed terms of each block.</param>
    public static VarianceSplit Of(MixedFit fit, IReadOnlyList<IReadOnlyList<int>> blocks) => new()
    {
        Blocks = [.. blocks.Select(b => Variance(fit, b))],
        Fixed = Variance(fit, [.. Enumerable.Range(0, fit.Data.Terms)]),
        Components = [.. fit.Components.Select(c => c.Variance)],
        Noise = fit.ResidualVariance,
    };

    private static double Variance(MixedFit fit, IReadOnlyList<int> columns)
    {
        var values = Enumerable.Range(0, fit.Data.Rows)
            .Select(row => columns.Sum(c => fit.Data.Fixed[row, c] * fit.FixedEffects[c]))
            .ToArray();
        var mean = values.Average();
        return values.Average(v => (v - mean) * (v - mean));
    }
}
