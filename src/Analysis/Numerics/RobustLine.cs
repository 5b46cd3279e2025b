namespace Performix.Analysis.Numerics;

/// <summary>A straight line through a cloud of points that a few wild points do not move.</summary>
/// <remarks>
/// Source: Theil (1950), Sen (1968, JASA 63:1379; interval and its variance with ties), Siegel (1982,
/// Biometrika 69:242). Consumer: trends across few rows. Its cost is the square of the rows. Slopes are in
/// units of y for each unit of x.
/// </remarks>
/// <param name="Slope">The slope.</param>
/// <param name="Intercept">Median of y - slope x.</param>
/// <param name="SlopeInterval">Sen's interval of the slope, from Kendall's S.</param>
public sealed record RobustLine(double Slope, double Intercept, Limits SlopeInterval)
{
    /// <summary>Theil and Sen's line: the median of all slopes between two points.</summary>
    /// <param name="x">Places; at least two that differ, else <see cref="ArgumentException"/>.</param>
    /// <param name="y">Values, row by row with x.</param>
    /// <param name="level">Confidence level of the interval. Range: strictly between 0 and 1.</param>
    public static RobustLine TheilSen(IReadOnlyList<double> x, IReadOnlyList<double> y, double level = 0.95)
    {
        Check(x, y);
        double[] slopes = [.. Enumerable.Range(0, x.Count).SelectMany(i => Slopes(x, y, i, i)).Order()];
        var slope = Quantiles.OfSorted(slopes, 0.5);
        var spread = TailAreas.NormalQuantile(0.5 + level / 2) * Math.Sqrt(Variance(x, y));
        var low = Math.Max((int)Math.Round((slopes.Length - spread) / 2) - 1, 0);
        var high = Math.Min((int)Math.Round((slopes.Length + spread) / 2), slopes.Length - 1);

        return new(slope, Intercepts(x, y, slope), new(slopes[low], slopes[high]));
    }

    /// <summary>Siegel's line of repeated medians: safe with up to half of the points wild.</summary>
    /// <param name="x">Places; at least two that differ, else <see cref="ArgumentException"/>.</param>
    /// <param name="y">Values, row by row with x.</param>
    public static (double Slope, double Intercept) Siegel(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        Check(x, y);
        var slope = Quantiles.Median(
            Enumerable.Range(0, x.Count).Select(i => Quantiles.Median(Slopes(x, y, i, x.Count))));

        return (slope, Intercepts(x, y, slope));
    }

    /// <summary>
    /// Slopes from one point to the points before an index, those at the same place left out.
    /// </summary>
    private static IEnumerable<double> Slopes(IReadOnlyList<double> x, IReadOnlyList<double> y, int from, int until) =>
        Enumerable.Range(0, until)
            .Where(j => x[j] != x[from])
            .Select(j => (y[from] - y[j]) / (x[from] - x[j]));

    private static double Intercepts(IReadOnlyList<double> x, IReadOnlyList<double> y, double slope) =>
        Quantiles.Median(x.Select((place, at) => y[at] - slope * place));

    /// <summary>Variance of Kendall's S, each sample's ties taken off (Sen 1968, eq. 2.6).</summary>
    private static double Variance(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        double n = x.Count;
        var ties = Ranks.Ties(x).Concat(Ranks.Ties(y)).Sum(t => (double)t * (t - 1) * (2 * t + 5));
        return (n * (n - 1) * (2 * n + 5) - ties) / 18;
    }

    private static void Check(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count != y.Count || x.Distinct().Take(2).Count() < 2)
        {
            throw new ArgumentException(
                "A line needs two places that differ, and a value for each.", nameof(x));
        }
    }
}
