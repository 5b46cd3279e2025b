using Performix.Analysis.Numerics;
using Performix.Analysis.Units;

namespace Performix.Analysis.Models;

/// <summary>Where a rep's trailing attainment lies by luck alone: an 80 % interval (definitions 5.3).</summary>
/// <remarks>
/// With opportunities: compound-Poisson resampling of count and size. Without them: a normal interval on the square
/// root, which steadies the variance of count noise (Bartlett 1936, Supplement to the JRSS 3:68).
/// </remarks>
public static class TailInterval
{
    /// <summary>The probability of the interval.</summary>
    public const double Level = 0.8;

    private const int Draws = 2000;

    /// <summary>Resamples the won opportunities behind a trailing attainment.</summary>
    /// <param name="trailing">The rep's trailing attainment.</param>
    /// <param name="cohortDeals">Credited amounts of the cohort's won opportunities in the same periods; sizes are
    /// drawn from them where the rep has fewer than five of its own.</param>
    /// <param name="seed">The run's seed.</param>
    /// <returns>The interval of attainment.</returns>
    public static Interval FromDeals(TrailingAttainment trailing, IReadOnlyList<double> cohortDeals, long seed)
    {
        double[] own = [.. trailing.Rows.SelectMany(r => r.Deals).Order()];
        var sizes = own.Length >= CompoundPoisson.KnownRate ? own : cohortDeals;
        var sums = CompoundPoisson.Sums(own.Length, sizes, Draws, Seeded.Stream(seed, "tail/" + trailing.RepId));

        // Where totals and opportunities differ, the luck of the opportunities is laid on the total.
        var scale = (own.Sum() > 0 ? trailing.Bookings / own.Sum() : 1) / trailing.Quota;
        return new Interval(End((1 - Level) / 2), End((1 + Level) / 2), Level);

        double End(double probability) => scale * Quantiles.OfSorted(sums, probability);
    }

    /// <summary>A normal interval on the square root of attainment.</summary>
    /// <param name="trailing">The rep's trailing attainment.</param>
    /// <param name="noise">Residual standard deviation of one period's square root of attainment.</param>
    /// <returns>The interval of attainment.</returns>
    public static Interval FromTotals(TrailingAttainment trailing, double noise)
    {
        var root = Math.Sqrt(Math.Max(0, trailing.Attainment.Value));
        var half = TailAreas.NormalQuantile((1 + Level) / 2) * noise / Math.Sqrt(trailing.Rows.Count);
        var low = Math.Max(0, root - half);
        return new Interval(low * low, (root + half) * (root + half), Level);
    }
}
