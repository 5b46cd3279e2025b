namespace Performix.Analysis.Numerics;

/// <summary>
/// How far a mean of few observations is believed. Source: Efron and Morris (1975, JASA 70); Robinson (1991,
/// Stat. Sci. 6). Consumer: shrunken means beside raw ones; the factor and the count are to be shown with
/// them.
/// </summary>
public static class Shrinkage
{
    /// <summary>The part of a level's distance from the grand mean that is kept.</summary>
    /// <param name="between">Variance between levels. Range: 0 and up.</param>
    /// <param name="noise">Variance of one observation within a level. Range: above 0.</param>
    /// <param name="observations">Observations of the level. Range: 0 and up.</param>
    /// <returns>between/(between + noise/observations). Range: 0 to below 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Factor(double between, double noise, int observations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(between);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(noise);
        ArgumentOutOfRangeException.ThrowIfNegative(observations);
        return between * observations / ((between * observations) + noise);
    }

    /// <summary>A mean drawn toward the grand mean.</summary>
    /// <param name="mean">The level's raw mean.</param>
    /// <param name="grandMean">Where it is drawn to.</param>
    /// <param name="factor">Part kept. Range: 0 to 1.</param>
    /// <returns>In the unit of the means.</returns>
    public static double Shrink(double mean, double grandMean, double factor) =>
        grandMean + (factor * (mean - grandMean));
}
