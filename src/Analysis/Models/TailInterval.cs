using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using Performix.Analysis.Numerics;
using Performix.Analysis.Units;

namespace Performix.Analysis.Models;

/// <summary>Where a rep's trailing attainment lies by luck alone: an 80 % interval (definitions 5.3).</summary>
/// <remarks>
/// With opportunities: compound-Poisson resampling of count and size (Bühlmann 1970, ch. 2, for the process; Efron
/// 1979 for the resampling of sizes). Without them: a normal interval on the square root, which steadies the variance
/// of count noise (Bartlett 1936).
/// </remarks>
public static class TailInterval
{
    /// <summary>The probability of the interval.</summary>
    public const double Level = 0.8;

    /// <summary>Fewer won opportunities than this: their sizes are drawn from the whole cohort's.</summary>
    public const int OwnSizes = 5;

    private const int Draws = 2000;

    /// <summary>Resamples the won opportunities behind a trailing attainment.</summary>
    /// <param name="trailing">The rep's trailing attainment.</param>
    /// <param name="cohortDeals">Credited amounts of the cohort's won opportunities in the same periods.</param>
    /// <param name="seed">The run's seed.</param>
    /// <returns>The interval of attainment.</returns>
    public static Interval FromDeals(TrailingAttainment trailing, IReadOnlyList<double> cohortDeals, long seed)
    {
        double[] own = [.. trailing.Rows.SelectMany(r => r.Deals).Order()];
        var chance = Seeded.Stream(seed, "tail/" + trailing.RepId);
        var sizes = own.Length >= OwnSizes ? own : cohortDeals;
        var known = own.Sum();

        // Where totals and opportunities differ, the luck of the opportunities is laid on the total.
        var scale = known > 0 ? trailing.Bookings / known : 1;
        var draws = Enumerable.Range(0, Draws)
            .Select(_ => scale * Total(Count(own.Length, chance), sizes, chance) / trailing.Quota)
            .Order()
            .ToArray();
        return new Interval(
            Quantiles.OfSorted(draws, (1 - Level) / 2), Quantiles.OfSorted(draws, (1 + Level) / 2), Level);
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

    /// <summary>A new count: Poisson around the count seen; with few seen, the rate itself is uncertain (Jeffreys'
    /// gamma), so that nobody with no win yet gets an interval of no width.</summary>
    private static int Count(int seen, RandomSource chance)
    {
        var rate = seen >= OwnSizes ? seen : Gamma.Sample(chance, seen + 0.5, 1);
        return Poisson.Sample(chance, Math.Max(rate, 1e-12));
    }

    private static double Total(int count, IReadOnlyList<double> sizes, RandomSource chance)
    {
        var sum = 0.0;
        for (var i = 0; sizes.Count > 0 && i < count; i++)
        {
            sum += sizes[chance.Next(sizes.Count)];
        }

        return sum;
    }
}
