using System.Runtime.InteropServices;

namespace Performix.Bot.Features.Fit;

/// <summary>The pairs among some patches whose quotas are within 5 % and whose 95 % intervals do not meet.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Widest">Those furthest apart, the widest first.</param>
internal sealed record FitPairs(int Count, IReadOnlyList<FitPair> Widest)
{
    /// <summary>Pairs that are named.</summary>
    public const int Most = 5;

    private const double SameQuota = 0.05;

    /// <summary>Goes through all pairs and makes objects of the few that are named: a leader of 2,000 reps has two
    /// million.</summary>
    public static FitPairs Of(IReadOnlyList<FitPatch> patches)
    {
        var sorted = patches.Where(p => p.Quota is > 0).OrderBy(p => p.Patch.Expected.Value).ToArray();
        var odds = Array.ConvertAll(sorted, p => new Odds(
            p.Quota.GetValueOrDefault(), p.Patch.Expected.Interval.Low, p.Patch.Expected.Interval.High));
        var (count, widest) = (0, new List<FitPair>());
        for (var low = 0; low < odds.Length; low++)
        {
            for (var high = low + 1; high < odds.Length; high++)
            {
                if (odds[low].IsPairedWith(odds[high]))
                {
                    count++;
                    Keep(widest, sorted[low], sorted[high]);
                }
            }
        }

        return new FitPairs(count, widest);
    }

    /// <summary>Of two as wide the first that was found stays before the other.</summary>
    private static void Keep(List<FitPair> widest, FitPatch low, FitPatch high)
    {
        var gap = high.Patch.Expected.Value - low.Patch.Expected.Value;
        if (widest.Count == Most && gap <= widest[^1].Gap)
        {
            return;
        }

        var at = widest.FindIndex(p => p.Gap < gap);
        widest.Insert(at < 0 ? widest.Count : at, new FitPair(low, high));
        if (widest.Count > Most)
        {
            widest.RemoveAt(Most);
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Odds(double Quota, double Low, double High)
    {
        /// <summary>Whether the other, of which more is expected, asks the same for better odds.</summary>
        public bool IsPairedWith(Odds better) =>
            High < better.Low && Math.Abs(Quota - better.Quota) <= SameQuota * Math.Max(Quota, better.Quota);
    }
}
