namespace Performix.Analysis.Numerics;

/// <summary>Sample quantiles, the median, and the median absolute deviation.</summary>
/// <remarks>
/// Source: Hyndman and Fan (1996, Am. Stat. 50:361), type 7; Hampel (1974, JASA 69:383) for the deviation.
/// Consumer: team lines, bootstrap and posterior summaries. All results are in the unit of the values; an
/// empty sample throws <see cref="ArgumentException"/>.
/// </remarks>
public static class Quantiles
{
    /// <summary>1 / (normal quantile of 3/4): makes the deviation estimate sd for normal data.</summary>
    private const double NormalScale = 1.482602218505602;

    /// <summary>Type 7 quantile: linear between order statistics, ends included.</summary>
    /// <param name="values">The sample, in any order; not changed.</param>
    /// <param name="probability">Lower share. Range: 0 (least) to 1 (greatest).</param>
    public static double Type7(IEnumerable<double> values, double probability) =>
        OfSorted([.. values.Order()], probability);

    /// <summary>Type 7 quantile of a sample that is already in ascending order (not checked).</summary>
    /// <param name="ascending">The sample in ascending order.</param>
    /// <param name="probability">Lower share. Range: 0 to 1.</param>
    public static double OfSorted(IReadOnlyList<double> ascending, double probability)
    {
        if (ascending.Count == 0)
        {
            throw new ArgumentException("A quantile needs at least one value.", nameof(ascending));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1);

        var place = (ascending.Count - 1) * probability;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, ascending.Count - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }

    /// <summary>The median: the middle value, or the mean of the middle two.</summary>
    public static double Median(IEnumerable<double> values) => Type7(values, 0.5);

    /// <summary>Median absolute deviation from the median, scaled to estimate sd for normal data.</summary>
    public static double MedianAbsoluteDeviation(IReadOnlyList<double> values)
    {
        var median = Median(values);
        return NormalScale * Median(values.Select(v => Math.Abs(v - median)));
    }
}
