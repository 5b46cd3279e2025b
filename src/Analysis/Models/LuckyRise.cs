using Performix.Analysis.Numerics;
using Performix.Analysis.Panel;
using Performix.Analysis.Units;

namespace Performix.Analysis.Models;

/// <summary>What the lowest fifth is expected to gain with no intervention at all (regression to the mean: Galton 1886;
/// statistics 3k). Any before-and-after of a plan must beat it.</summary>
/// <param name="Selected">Reps in the lowest fifth of the earlier half.</param>
/// <param name="Expected">Expected change of their attainment, with the interval of prediction.</param>
/// <param name="Observed">Their change in the later half.</param>
/// <param name="Reliability">Correlation of both halves over all reps.</param>
public sealed record LuckyRise(int Selected, Estimate Expected, double Observed, double Reliability)
{
    private const int LeastReps = 10;

    /// <summary>Compares the earlier and the later half of the model periods.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <returns>The figures; null with too few reps in both halves.</returns>
    public static LuckyRise? Of(Cohort cohort)
    {
        var periods = cohort.Model;
        var earlier = periods.Take(periods.Count / 2).ToHashSet();
        var pairs = cohort.Rows
            .Where(r => r.Shown && periods.Contains(r.Period))
            .GroupBy(r => r.RepId)
            .Select(g => (
                First: Mean(g, r => earlier.Contains(r.Period)),
                Second: Mean(g, r => !earlier.Contains(r.Period))))
            .Where(p => p.First is not null && p.Second is not null)
            .ToArray();
        double[] first = [.. pairs.Select(p => p.First.GetValueOrDefault())];
        double[] second = [.. pairs.Select(p => p.Second.GetValueOrDefault())];
        var lowest = Math.Max(1, pairs.Length / 5);
        if (pairs.Length < LeastReps || RegressionToMean.OfLowest(first, second, lowest) is not { } rise)
        {
            return null;
        }

        var (low, high) = rise.PredictionInterval;
        return new LuckyRise(
            lowest,
            new Estimate(rise.ExpectedChange, new Interval(low - rise.FirstMean, high - rise.FirstMean, 0.95)),
            rise.ObservedChange,
            rise.Reliability);
    }

    private static double? Mean(IEnumerable<RepQuarter> rows, Func<RepQuarter, bool> half)
    {
        double[] attained = [.. rows.Where(half).Select(r => r.Attainment).OfType<Share>().Select(a => a.Value)];
        return attained.Length == 0 ? null : attained.Average();
    }
}
