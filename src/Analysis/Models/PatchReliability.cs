using Performix.Analysis.Numerics;

namespace Performix.Analysis.Models;

/// <summary>How far the index would come out the same from other accounts of the same patches.</summary>
internal static class PatchReliability
{
    private const int LeastPatches = 3;

    /// <summary>Correlation of the logs of two half indices, stepped up to the whole by the formula of Spearman (1910)
    /// and Brown (1910, Brit. J. Psychology 3).</summary>
    /// <param name="halves">The two halves of each patch.</param>
    /// <returns>At most 1, 0 or less where halves do not agree; null for fewer than three patches with both halves, or
    /// where they do not differ.</returns>
    public static double? Of(IEnumerable<(double First, double Second)> halves)
    {
        var known = halves.Where(h => h is { First: > 0, Second: > 0 }).ToArray();
        double[] first = [.. known.Select(h => Math.Log(h.First))];
        double[] second = [.. known.Select(h => Math.Log(h.Second))];
        if (known.Length < LeastPatches || first.Distinct().Count() < 2 || second.Distinct().Count() < 2)
        {
            return null;
        }

        var r = Correlation.Pearson(first, second);
        return r <= 0 ? r : 2 * r / (1 + r);
    }
}
