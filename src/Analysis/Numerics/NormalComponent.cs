namespace Performix.Analysis.Numerics;

/// <summary>One normal distribution of a mixture.</summary>
/// <remarks>Source and consumer: see <see cref="NormalMixture"/>.</remarks>
/// <param name="Weight">Its share of the mixture. Range: above 0, to 1.</param>
/// <param name="Mean">Its mean, in the unit of the values.</param>
/// <param name="Variance">Its variance, in the squared unit. Range: above 0.</param>
public sealed record NormalComponent(double Weight, double Mean, double Variance)
{
    /// <summary>
    /// Ashman's D: distance of two means in units of their common sd. Above 2 they are apart.
    /// </summary>
    /// <remarks>Source: Ashman, Bird and Zepf (1994, AJ 108:2348).</remarks>
    public double AshmanD(NormalComponent other) =>
        Math.Abs(Mean - other.Mean) * Math.Sqrt(2 / (Variance + other.Variance));

    /// <summary>Log of weight times density at the mean.</summary>
    internal double LogPeak => Math.Log(Weight) - 0.5 * Math.Log(2 * Math.PI * Variance);
}
