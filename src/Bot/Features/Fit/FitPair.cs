namespace Performix.Bot.Features.Fit;

/// <summary>Two patches with the same quota and different odds.</summary>
/// <param name="Low">The one where less is expected of an average rep.</param>
/// <param name="High">The other.</param>
internal sealed record FitPair(FitPatch Low, FitPatch High)
{
    private const double SameQuota = 0.05;

    /// <summary>Pairs whose quotas are within 5 % and whose 95 % intervals do not meet, the widest apart first.
    /// </summary>
    public static IReadOnlyList<FitPair> Of(IReadOnlyList<FitPatch> patches)
    {
        var sorted = patches.Where(p => p.Quota is > 0).OrderBy(p => p.Patch.Expected.Value).ToArray();
        var pairs =
            from low in Enumerable.Range(0, sorted.Length)
            from high in Enumerable.Range(low + 1, sorted.Length - low - 1)
            let pair = new FitPair(sorted[low], sorted[high])
            where pair.AskTheSame && pair.OddsDiffer
            orderby pair.Gap descending
            select pair;
        return [.. pairs];
    }

    private bool AskTheSame
    {
        get
        {
            var (one, other) = (Low.Quota.GetValueOrDefault(), High.Quota.GetValueOrDefault());
            return Math.Abs(one - other) <= SameQuota * Math.Max(one, other);
        }
    }

    private bool OddsDiffer => Low.Patch.Expected.Interval.High < High.Patch.Expected.Interval.Low;

    private double Gap => High.Patch.Expected.Value - Low.Patch.Expected.Value;
}
