namespace Performix.Analysis.Numerics;

/// <summary>
/// What one grouping contributes to a mixed model. Source: Henderson (1975, Biometrics 31) for the effects.
/// Made by <see cref="MixedModel"/>.
/// </summary>
public sealed record VarianceComponent
{
    /// <summary>
    /// Variance between the levels, in the unit of y squared. Range: 0 and up; 0 is common in small data.
    /// </summary>
    public required double Variance { get; init; }

    /// <summary>Standard deviation between the levels over that of the noise. Range: 0 and up.</summary>
    public required double RelativeSpread { get; init; }

    /// <summary>
    /// Predicted effect of each level (BLUP), in the unit of y; all 0 where the variance is 0.
    /// </summary>
    public required IReadOnlyList<double> Effects { get; init; }
}
