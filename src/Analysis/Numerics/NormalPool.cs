namespace Performix.Analysis.Numerics;

/// <summary>Means of several groups, drawn toward their common mean as far as they do not differ by more than luck.
/// </summary>
/// <remarks>
/// Normal-normal by the moments of a one-way layout: Searle, Casella and McCulloch (1992, ch. 3); shrinkage as in Efron
/// and Morris (1975, JASA 70). Groups are given by count, sum and sum of squares. Consumer: the index of patches, on
/// logs of amounts.
/// </remarks>
/// <param name="Mean">Mean over all values.</param>
/// <param name="Within">Variance within groups. Range: 0 or more.</param>
/// <param name="Between">Variance between groups. Range: 0 or more.</param>
/// <param name="Count">Values of all groups.</param>
public sealed record NormalPool(double Mean, double Within, double Between, double Count)
{
    /// <summary>Estimates the pool.</summary>
    /// <param name="counts">Values of each group. Range: 0 or more.</param>
    /// <param name="sums">Their sums.</param>
    /// <param name="squares">Their sums of squares.</param>
    /// <returns>The pool; all zero without values.</returns>
    public static NormalPool Fit(
        IReadOnlyList<double> counts, IReadOnlyList<double> sums, IReadOnlyList<double> squares)
    {
        var used = Enumerable.Range(0, counts.Count).Where(at => counts[at] > 0).ToArray();
        var all = used.Sum(at => counts[at]);
        if (all <= 0)
        {
            return new NormalPool(0, 0, 0, 0);
        }

        var mean = used.Sum(at => sums[at]) / all;
        var inside = used.Sum(at => squares[at] - (sums[at] * sums[at] / counts[at]));
        var outside = used.Sum(at => counts[at] * Square((sums[at] / counts[at]) - mean));
        var within = all > used.Length ? Math.Max(0, inside / (all - used.Length)) : 0;
        var typical = all - (used.Sum(at => counts[at] * counts[at]) / all);
        var between = typical > 0 && all > used.Length
            ? Math.Max(0, (outside - ((used.Length - 1) * within)) / typical)
            : 0;
        return new NormalPool(mean, within, between, all);
    }

    /// <summary>Mean and variance of what is believed of one group's mean.</summary>
    /// <param name="count">Its values. Range: 0 or more.</param>
    /// <param name="sum">Their sum.</param>
    public (double Mean, double Variance) Posterior(double count, double sum)
    {
        var common = Count > 0 ? Within / Count : 0;
        var weight = count * Between;
        if (weight <= 0)
        {
            return (Mean, Between + common);
        }

        var kept = weight / (weight + Within);
        return (Shrinkage.Shrink(sum / count, Mean, kept), (Between * (1 - kept)) + (common * (1 - kept)));
    }

    private static double Square(double value) => value * value;
}
