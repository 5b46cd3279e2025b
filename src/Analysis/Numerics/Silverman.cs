using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Performix.Analysis.Numerics;

/// <summary>Silverman's critical bandwidth and his smoothed-bootstrap test of the number of modes.</summary>
/// <remarks>
/// Source: Silverman (1981, JRSSB 43:97); Efron and Tibshirani (1993, section 16.5) for the rescaled
/// resamples. The level is not calibrated (Hall and York 2001): the test is conservative. Consumer: the shape
/// of a team's results, beside the dip.
/// </remarks>
public static class Silverman
{
    private const int FineGrid = 4096;
    private const int CoarseGrid = 1024;
    private const int Halvings = 32;

    /// <summary>
    /// The smallest bandwidth of a normal kernel at which the density has at most so many modes.
    /// </summary>
    /// <param name="values">The sample. Range: 2 values or more, not all equal, else it throws.</param>
    /// <param name="modes">Most modes allowed. Range: 1 or more.</param>
    /// <returns>In the unit of the values.</returns>
    public static double CriticalBandwidth(IReadOnlyList<double> values, int modes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(modes, 1);
        var spread = Math.Sqrt(Variance(values) * values.Count / (values.Count - 1));
        var (low, high) = (1e-4 * spread, 4 * spread);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Modes(values, middle, FineGrid) <= modes ? (low, middle) : (middle, high);
        }

        return high;
    }

    /// <summary>
    /// P that resamples from the smoothest density with so many modes need more than its bandwidth.
    /// </summary>
    /// <param name="values">The sample. Range: 2 values or more, not all equal, else it throws.</param>
    /// <param name="modes">Modes under test. Range: 1 or more.</param>
    /// <param name="resamples">Resamples to draw. Range: 1 or more.</param>
    /// <param name="random">The stream of numbers, see <see cref="Seeded"/>.</param>
    /// <returns>Share of resamples with more modes. Small: the sample has more modes than that.</returns>
    public static double Test(IReadOnlyList<double> values, int modes, int resamples, RandomSource random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 1);
        var bandwidth = CriticalBandwidth(values, modes);
        var shrink = Math.Sqrt(1 + bandwidth * bandwidth / Variance(values));
        var more = 0;
        for (var i = 0; i < resamples; i++)
        {
            var drawn = Smoothed(values, bandwidth, shrink, random);
            more += Modes(drawn, bandwidth, CoarseGrid) > modes ? 1 : 0;
        }

        return more / (double)resamples;
    }

    /// <summary>
    /// A resample with normal noise, pulled to its mean so that its variance is the sample's.
    /// </summary>
    private static double[] Smoothed(
        IReadOnlyList<double> values, double bandwidth, double shrink, RandomSource random)
    {
        var drawn = random.NextInt32s(values.Count, 0, values.Count).Select(i => values[i]).ToArray();
        var mean = drawn.Average();
        return [.. drawn.Select(v => mean + (v - mean + bandwidth * Normal.Sample(random, 0, 1)) / shrink)];
    }

    private static int Modes(IReadOnlyList<double> values, double bandwidth, int points)
    {
        var from = values.Min() - 3 * bandwidth;
        var step = (values.Max() + 3 * bandwidth - from) / (points - 1);
        var (count, last, direction) = (0, 0.0, 0);
        for (var i = 0; i < points; i++)
        {
            var height = Density(values, from + i * step, bandwidth);
            var next = i == 0 ? 0 : Math.Sign(height - last);
            count += next < direction ? 1 : 0;
            (last, direction) = (height, next);
        }

        return count;
    }

    private static double Density(IReadOnlyList<double> values, double at, double bandwidth)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Count; i++)
        {
            var z = (values[i] - at) / bandwidth;
            sum += Math.Exp(-0.5 * z * z);
        }

        return sum;
    }

    private static double Variance(IReadOnlyList<double> values)
    {
        var mean = values.Count > 0 ? values.Average() : 0;
        var squares = values.Sum(v => (v - mean) * (v - mean));
        return squares > 0
            ? squares / values.Count
            : throw new ArgumentException("A bandwidth needs values that differ.", nameof(values));
    }
}
