using MathNet.Numerics.Random;

namespace Performix.Analysis.Numerics;

/// <summary>Nonparametric bootstrap of a statistic of rows: percentile, basic and BCa intervals.</summary>
/// <remarks>
/// Source: Efron (1987, JASA 82:171; BCa), Davison and Hinkley (1997, Bootstrap Methods, eq. 5.8: ends
/// interpolated on the normal scale at place (R + 1) alpha, as R's boot.ci), DiCiccio and Efron (1996).
/// Consumer: intervals of concentration, hit rates and rank correlations. A statistic is given row indices (0
/// to count - 1, with repeats); where it gives NaN the resample is dropped and counted. With under 100
/// resamples the 95 % ends are extremes.
/// </remarks>
public static class Bootstrap
{
    /// <summary>Draws resamples and summarises the statistic over them.</summary>
    /// <param name="count">Rows. Range: 2 or more.</param>
    /// <param name="statistic">The statistic of the rows with the given indices.</param>
    /// <param name="resamples">Resamples to draw. Range: 2 or more; 999 or more for intervals.</param>
    /// <param name="random">The stream of numbers, see <see cref="Seeded"/>.</param>
    /// <param name="level">Confidence level. Range: strictly between 0 and 1.</param>
    public static BootstrapResult Run(
        int count,
        Func<IReadOnlyList<int>, double> statistic,
        int resamples,
        RandomSource random,
        double level = 0.95)
    {
        var drawn = Enumerable.Range(0, resamples).Select(_ => random.NextInt32s(count, 0, count));
        return FromIndices(count, statistic, drawn, level);
    }

    /// <summary>Summarises the statistic over given resamples.</summary>
    /// <param name="count">Rows. Range: 2 or more.</param>
    /// <param name="statistic">The statistic of the rows with the given indices.</param>
    /// <param name="resamples">Row indices of each resample; 2 or more with a value, else it throws.</param>
    /// <param name="level">Confidence level. Range: strictly between 0 and 1.</param>
    public static BootstrapResult FromIndices(
        int count,
        Func<IReadOnlyList<int>, double> statistic,
        IEnumerable<IReadOnlyList<int>> resamples,
        double level = 0.95)
    {
        var estimate = statistic([.. Enumerable.Range(0, count)]);
        double[] all = [.. resamples.Select(statistic)];
        double[] sorted = [.. all.Where(v => !double.IsNaN(v)).Order()];
        return Summarise(estimate, sorted, Jackknife.LeaveOneOut(count, statistic), level) with
        {
            Dropped = all.Length - sorted.Length,
        };
    }

    /// <summary>
    /// Summarises replicates that were made elsewhere, for example by resampling within strata.
    /// </summary>
    /// <param name="estimate">The statistic of the sample.</param>
    /// <param name="ascending">The resampled statistics in ascending order. Range: 2 or more.</param>
    /// <param name="leftOut">The statistic with each row left out; empty for no acceleration.</param>
    /// <param name="level">Confidence level. Range: strictly between 0 and 1.</param>
    public static BootstrapResult Summarise(
        double estimate, IReadOnlyList<double> ascending, IReadOnlyList<double> leftOut, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ascending.Count, 2, nameof(ascending));
        var mean = ascending.Average();
        var error = Math.Sqrt(ascending.Sum(v => (v - mean) * (v - mean)) / (ascending.Count - 1));
        var (lower, upper) = ((1 - level) / 2, (1 + level) / 2);
        var percentile = new Limits(At(ascending, lower), At(ascending, upper));
        var correction = TailAreas.NormalQuantile(ShareBelow(estimate, ascending));
        var acceleration = Accelerate(leftOut);

        return new(
            estimate,
            error,
            mean - estimate,
            percentile,
            new(2 * estimate - percentile.High, 2 * estimate - percentile.Low),
            new(
                At(ascending, Adjust(lower, correction, acceleration)),
                At(ascending, Adjust(upper, correction, acceleration))),
            correction,
            acceleration,
            0);
    }

    /// <summary>
    /// An order statistic at place (R + 1) p, interpolated on the normal scale; the extremes beyond it.
    /// </summary>
    private static double At(IReadOnlyList<double> ascending, double probability)
    {
        var count = ascending.Count;
        var place = (count + 1) * probability;
        var below = (int)Math.Floor(place);
        if (below < 1 || below >= count)
        {
            return ascending[below < 1 ? 0 : count - 1];
        }

        // The place is often whole up to rounding: (999 + 1) * .975 is 975 less an ulp.
        if (Math.Abs(place - Math.Round(place)) < 1e-9 * place)
        {
            return ascending[(int)Math.Round(place) - 1];
        }

        var at = TailAreas.NormalQuantile(probability);
        var from = TailAreas.NormalQuantile(below / (count + 1.0));
        var to = TailAreas.NormalQuantile((below + 1) / (count + 1.0));
        return ascending[below - 1] + (at - from) / (to - from) * (ascending[below] - ascending[below - 1]);
    }

    /// <summary>Kept half a resample away from none and all, where z0 would be infinite.</summary>
    private static double ShareBelow(double estimate, IReadOnlyList<double> ascending)
    {
        var share = ascending.Count(v => v < estimate) / (double)ascending.Count;
        var half = 0.5 / ascending.Count;
        return Math.Clamp(share, half, 1 - half);
    }

    private static double Accelerate(IReadOnlyList<double> leftOut)
    {
        var known = leftOut.Where(v => !double.IsNaN(v)).ToArray();
        var mean = known.Length > 0 ? known.Average() : 0;
        var squares = known.Sum(v => (mean - v) * (mean - v));
        var cubes = known.Sum(v => Math.Pow(mean - v, 3));
        return squares > 0 ? cubes / (6 * Math.Pow(squares, 1.5)) : 0;
    }

    private static double Adjust(double probability, double correction, double acceleration)
    {
        var shifted = correction + TailAreas.NormalQuantile(probability);
        var scale = 1 - acceleration * shifted;
        if (scale <= 0)
        {
            return shifted > 0 ? 1 : 0;
        }

        return TailAreas.NormalUpper(-(correction + shifted / scale));
    }
}
