namespace Performix.Analysis.Numerics;

/// <summary>How unevenly a total is spread over its holders.</summary>
/// <remarks>
/// Source: Gini (1912), Lorenz (1905), Theil (1967), Hirschman (1964, AER 54:761), Cowell (2011, Measuring
/// Inequality, ch. 2), Cobham and Sumner (2013; Palma's ratio). Consumer: concentration of a team's total.
/// Values are amounts of any one unit, 0 or above, one a holder; results carry no unit. A negative, infinite
/// or missing value or an empty list throws <see cref="ArgumentException"/>; where the total is zero the
/// result is <see cref="double.NaN"/>: the spread of nothing is unknown.
/// </remarks>
public static class Inequality
{
    /// <summary>
    /// Gini's coefficient, population form. Range: 0 (all equal) to 1 - 1/n (one holds all).
    /// </summary>
    public static double Gini(IReadOnlyList<double> values)
    {
        var x = Ascending(values);
        double n = x.Length;
        return x.Select((v, at) => (2 * (at + 1) - n - 1) * v).Sum() / (n * x.Sum());
    }

    /// <summary>
    /// Gini's coefficient times n/(n-1), less biased in small samples. Range: 0 to 1; NaN for one value.
    /// </summary>
    public static double GiniUnbiased(IReadOnlyList<double> values) =>
        Gini(values) * values.Count / (values.Count - 1.0);

    /// <summary>
    /// Lorenz curve: cumulative share of the total held by the 0, 1, ..., n least; n + 1 points.
    /// </summary>
    public static IReadOnlyList<double> Lorenz(IReadOnlyList<double> values)
    {
        var x = Ascending(values);
        var total = x.Sum();
        var curve = new double[x.Length + 1];
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i];
            curve[i + 1] = sum / total;
        }

        return curve;
    }

    /// <summary>
    /// Share of the total held by the top part of holders, fractions of a holder by the Lorenz curve.
    /// </summary>
    /// <param name="values">The amounts.</param>
    /// <param name="part">Part of the holders, from the top. Range: 0 to 1.</param>
    public static double TopShare(IReadOnlyList<double> values, double part)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, 1);
        return 1 - Quantiles.OfSorted(Lorenz(values), 1 - part);
    }

    /// <summary>Share of the total held by the bottom part of holders.</summary>
    /// <param name="values">The amounts.</param>
    /// <param name="part">Part of the holders, from the bottom. Range: 0 to 1.</param>
    public static double BottomShare(IReadOnlyList<double> values, double part) =>
        1 - TopShare(values, 1 - part);

    /// <summary>
    /// Palma's ratio: share of the top 10 % over share of the bottom 40 %; infinite if those hold nothing.
    /// </summary>
    public static double Palma(IReadOnlyList<double> values) =>
        TopShare(values, 0.1) / BottomShare(values, 0.4);

    /// <summary>Theil's T over the holders with more than nothing. Range: 0 (equal) to log n.</summary>
    public static double TheilPositive(IReadOnlyList<double> values)
    {
        var positive = Ascending(values).Where(v => v > 0).ToArray();
        if (positive.Length == 0)
        {
            return double.NaN;
        }

        var mean = positive.Average();
        return positive.Average(v => v / mean * Math.Log(v / mean));
    }

    /// <summary>
    /// Herfindahl-Hirschman index: sum of squared shares. Range: 1/n (equal) to 1 (one holds all).
    /// </summary>
    public static double HerfindahlHirschman(IReadOnlyList<double> values)
    {
        var x = Ascending(values);
        var total = x.Sum();
        return x.Sum(v => v / total * (v / total));
    }

    /// <summary>Coefficient of variation: sample sd (n - 1) over mean. NaN for one value.</summary>
    public static double Variation(IReadOnlyList<double> values)
    {
        var x = Ascending(values);
        var mean = x.Average();
        return Math.Sqrt(x.Sum(v => (v - mean) * (v - mean)) / (x.Length - 1)) / mean;
    }

    private static double[] Ascending(IReadOnlyList<double> values)
    {
        if (values.Count == 0 || values.Any(v => v < 0 || !double.IsFinite(v)))
        {
            throw new ArgumentException(
                "Amounts must be finite, 0 or above, and at least one.", nameof(values));
        }

        return [.. values.Order()];
    }
}
