using MathNet.Numerics.Distributions;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Between and within levels of one grouping, the variance between them by the method of moments, and the
/// interval of the intraclass correlation from F. Source: Fisher (1925); Searle, Casella and McCulloch (1992,
/// ch. 3); Thomas and Hultquist (1978, Ann. Stat. 6) for unequal counts, where the interval is approximate.
/// Consumer: reliability of means.
/// </summary>
public sealed record OneWayAnova
{
    /// <summary>Mean square between levels. Range: 0 and up.</summary>
    public required double MeanSquareBetween { get; init; }

    /// <summary>Mean square within levels. Range: above 0.</summary>
    public required double MeanSquareWithin { get; init; }

    /// <summary>Levels less 1.</summary>
    public required int DegreesOfFreedomBetween { get; init; }

    /// <summary>Rows less levels.</summary>
    public required int DegreesOfFreedomWithin { get; init; }

    /// <summary>Typical number of rows a level, n0; the common number where all are equal.</summary>
    public required double TypicalCount { get; init; }

    /// <summary>Ratio of the mean squares.</summary>
    public double F => MeanSquareBetween / MeanSquareWithin;

    /// <summary>Probability of as large a ratio where levels do not differ. Range: 0 to 1.</summary>
    public double P => TailAreas.FisherUpper(F, DegreesOfFreedomBetween, DegreesOfFreedomWithin);

    /// <summary>
    /// Variance between levels by moments, in the unit of y squared; negative where F is below 1.
    /// </summary>
    public double BetweenVariance => (MeanSquareBetween - MeanSquareWithin) / TypicalCount;

    /// <summary>Intraclass correlation by moments; negative where F is below 1.</summary>
    public double IntraclassCorrelation => BetweenVariance / (BetweenVariance + MeanSquareWithin);

    /// <summary>The figures.</summary>
    /// <param name="y">n observations.</param>
    /// <param name="factor">Their grouping.</param>
    /// <returns>
    /// Null where there is one level, no level has two rows, or nothing varies within levels.
    /// </returns>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static OneWayAnova? Of(IReadOnlyList<double> y, GroupFactor factor)
    {
        if (y.Count != factor.Levels.Count)
        {
            throw new ArgumentException(
                $"{y.Count} values, a grouping of {factor.Levels.Count} rows.", nameof(factor));
        }

        if (factor.Count < 2 || factor.Count >= y.Count)
        {
            return null;
        }

        var counts = factor.RowCounts();
        var means = factor.Means(y);
        var mean = y.Average();
        var between = means.Zip(counts, (m, n) => n * (m - mean) * (m - mean)).Sum();
        var within = y.Zip(factor.Levels, (v, level) => Math.Pow(v - means[level], 2)).Sum();

        return !(within > 0) ? null : new()
        {
            MeanSquareBetween = between / (factor.Count - 1),
            MeanSquareWithin = within / (y.Count - factor.Count),
            DegreesOfFreedomBetween = factor.Count - 1,
            DegreesOfFreedomWithin = y.Count - factor.Count,
            TypicalCount = (y.Count - (counts.Sum(n => (double)n * n) / y.Count)) / (factor.Count - 1),
        };
    }

    /// <summary>Interval of the intraclass correlation.</summary>
    /// <param name="level">Coverage. Range: above 0, below 1.</param>
    /// <returns>Low and high end; the low end may be negative.</returns>
    public (double Low, double High) IntraclassInterval(double level = 0.95)
    {
        return (At(1 - ((1 - level) / 2)), At((1 - level) / 2));

        double At(double probability)
        {
            var ratio = F / FisherSnedecor.InvCDF(
                DegreesOfFreedomBetween, DegreesOfFreedomWithin, probability);
            return (ratio - 1) / (ratio - 1 + TypicalCount);
        }
    }
}
