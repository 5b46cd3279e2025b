namespace Performix.Analysis.Numerics;

/// <summary>Standard errors on Fisher's z scale, intervals and p-values for a correlation.</summary>
/// <remarks>
/// Source: Fisher (1921, Metron 1:3), Bonett and Wright (2000, Psychometrika 65:23; Spearman), Fieller,
/// Hartley and Pearson (1957, Biometrika 44:470; Kendall), Kendall (1970, Rank Correlation Methods, ch. 3-5;
/// variance with ties). Consumer: drivers of a team. An error is infinite, and an interval -1 to 1, where
/// there are too few rows.
/// </remarks>
public static class CorrelationInference
{
    /// <summary>Standard error of atanh(r) for Pearson's r, or a partial r, of normal data.</summary>
    /// <param name="count">Rows.</param>
    /// <param name="controls">Variables held constant. Range: 0 or more.</param>
    public static double FisherError(int count, int controls = 0) => Error(1, count - controls - 3);

    /// <summary>Standard error of atanh(r) for Spearman's r.</summary>
    /// <param name="r">Spearman's r, or a partial one.</param>
    /// <param name="count">Rows.</param>
    /// <param name="controls">Variables held constant. Range: 0 or more.</param>
    public static double BonettWrightError(double r, int count, int controls = 0) =>
        Error(1 + r * r / 2, count - controls - 3);

    /// <summary>Standard error of atanh(tau) for Kendall's tau.</summary>
    /// <param name="count">Rows.</param>
    public static double FiellerError(int count) => Error(0.437, count - 4);

    /// <summary>Interval for a correlation: normal on Fisher's z scale, brought back.</summary>
    /// <param name="r">The correlation. Range: -1 to 1.</param>
    /// <param name="error">Standard error of atanh(r), from one of the methods above.</param>
    /// <param name="level">Confidence level. Range: strictly between 0 and 1.</param>
    public static Limits Interval(double r, double error, double level = 0.95)
    {
        if (double.IsInfinity(error))
        {
            return new(-1, 1);
        }

        var half = TailAreas.NormalQuantile(0.5 + level / 2) * error;
        return new(Math.Tanh(Math.Atanh(r) - half), Math.Tanh(Math.Atanh(r) + half));
    }

    /// <summary>
    /// Student's t of a correlation, r sqrt(df / (1 - r^2)) with df = count - 2 - controls.
    /// </summary>
    public static double StudentT(double r, int count, int controls = 0) =>
        r * Math.Sqrt((count - 2 - controls) / ((1 - r) * (1 + r)));

    /// <summary>
    /// Two-sided p of r = 0 by Student's t; approximate for Spearman. NaN without degrees of freedom.
    /// </summary>
    public static double StudentP(double r, int count, int controls = 0)
    {
        var degrees = count - 2 - controls;
        return degrees > 0 ? TailAreas.StudentTwoSided(StudentT(r, count, controls), degrees) : double.NaN;
    }

    /// <summary>
    /// Kendall's S over its standard deviation under independence, with both samples' ties.
    /// </summary>
    /// <returns>
    /// A standard normal statistic, without continuity correction. NaN for fewer than 3 rows.
    /// </returns>
    public static double KendallZ(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        double n = x.Count;
        var (t, u) = (Ranks.Ties(x), Ranks.Ties(y));
        var variance = (n * (n - 1) * (2 * n + 5) - Weight(t) - Weight(u)) / 18
            + Twos(t) * Twos(u) / (2 * n * (n - 1))
            + Threes(t) * Threes(u) / (9 * n * (n - 1) * (n - 2));

        return Correlation.KendallScore(x, y) / Math.Sqrt(variance);
    }

    /// <summary>Two-sided p of independence by Kendall's S, normal approximation with ties.</summary>
    public static double KendallP(IReadOnlyList<double> x, IReadOnlyList<double> y) =>
        TailAreas.NormalTwoSided(KendallZ(x, y));

    private static double Error(double numerator, int denominator) =>
        denominator > 0 ? Math.Sqrt(numerator / denominator) : double.PositiveInfinity;

    private static double Weight(IReadOnlyList<long> ties) =>
        ties.Sum(t => (double)t * (t - 1) * (2 * t + 5));

    private static double Twos(IReadOnlyList<long> ties) => ties.Sum(t => (double)t * (t - 1));

    private static double Threes(IReadOnlyList<long> ties) => ties.Sum(t => (double)t * (t - 1) * (t - 2));
}
