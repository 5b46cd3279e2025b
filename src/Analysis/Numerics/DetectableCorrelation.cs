namespace Performix.Analysis.Numerics;

/// <summary>The smallest correlation that a sample of a given size would probably have shown.</summary>
/// <remarks>
/// Source: Cohen (1988, Statistical Power Analysis, ch. 3) on Fisher's z scale; Bonett and Wright (2000) for
/// Spearman. Consumer: the line that says what a team of this size could not have seen.
/// </remarks>
public static class DetectableCorrelation
{
    /// <summary>Smallest |r| found significant with the wanted power, Pearson or partial.</summary>
    /// <param name="count">Rows.</param>
    /// <param name="controls">Variables held constant. Range: 0 or more.</param>
    /// <param name="alpha">Two-sided level of the test. Range: strictly between 0 and 1.</param>
    /// <param name="power">Wanted chance to find it. Range: strictly between 0 and 1.</param>
    /// <returns>Range: 0 to 1; 1 where there are too few rows to find anything.</returns>
    public static double Pearson(int count, int controls = 0, double alpha = 0.05, double power = 0.8) =>
        Math.Tanh(Distance(alpha, power) * CorrelationInference.FisherError(count, controls));

    /// <summary>
    /// Smallest |r| found significant with the wanted power, Spearman; parameters as for Pearson.
    /// </summary>
    public static double Spearman(int count, int controls = 0, double alpha = 0.05, double power = 0.8)
    {
        if (double.IsInfinity(CorrelationInference.FisherError(count, controls)))
        {
            return 1;
        }

        var (distance, r) = (Distance(alpha, power), 0.0);
        for (var i = 0; i < 200; i++)
        {
            r = Math.Tanh(distance * CorrelationInference.BonettWrightError(r, count, controls));
        }

        return r;
    }

    private static double Distance(double alpha, double power) =>
        TailAreas.NormalQuantile(1 - alpha / 2) + TailAreas.NormalQuantile(power);
}
