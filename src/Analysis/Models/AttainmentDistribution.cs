using Performix.Analysis.Numerics;
using Performix.Analysis.Units;

namespace Performix.Analysis.Models;

/// <summary>How attainment is spread (definitions 5.3): median first, then the share at or above quota.</summary>
/// <param name="N">How many values.</param>
/// <param name="Median">The median, quantile type 7 (Hyndman and Fan 1996).</param>
/// <param name="AtOrAbove">The share at or above 1, with its 95 % Wilson interval (Wilson 1927).</param>
/// <param name="Gini">Gini coefficient; null where everybody is at zero.</param>
/// <param name="Bands">Counts below .5, .5 to .8, .8 to 1, 1 to 1.2, and 1.2 and above.</param>
public sealed record AttainmentDistribution(
    int N, double Median, Estimate AtOrAbove, double? Gini, IReadOnlyList<int> Bands)
{
    private static readonly double[] BandEdges = [0.5, 0.8, 1.0, 1.2];

    /// <summary>Describes attainment values.</summary>
    /// <param name="attainments">Attainments, 1 being on quota. At least one.</param>
    /// <returns>The description; null where there is no value.</returns>
    public static AttainmentDistribution? Of(IReadOnlyCollection<double> attainments)
    {
        if (attainments.Count == 0)
        {
            return null;
        }

        var hits = attainments.Count(a => a >= 1);
        var wilson = Proportions.Wilson(hits, attainments.Count);
        return new AttainmentDistribution(
            attainments.Count,
            Quantiles.Median(attainments),
            new Estimate((double)hits / attainments.Count, new Interval(wilson.Low, wilson.High, 0.95)),
            attainments.Sum() > 0 ? Inequality.Gini([.. attainments.Order()]) : null,
            Band(attainments));
    }

    private static int[] Band(IEnumerable<double> attainments)
    {
        var counts = new int[BandEdges.Length + 1];
        foreach (var attainment in attainments)
        {
            counts[BandEdges.Count(edge => attainment >= edge)]++;
        }

        return counts;
    }
}
