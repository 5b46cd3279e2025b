namespace Performix.Analysis.Numerics;

/// <summary>Adjusts a family of p-values for their number.</summary>
/// <remarks>
/// Source: Benjamini and Hochberg (1995, JRSSB 57:289), Benjamini and Yekutieli (2001, Ann. Stat. 29:1165;
/// 2005, JASA 100:71 for FCR), Holm (1979), Hochberg (1988), Hommel (1988, Biometrika 75:383) by Wright
/// (1992, Biometrics 48:1005), Simes (1986), Storey (2002, JRSSB 64:479). Consumer: every declared family of
/// claims. Adjusted values come in the order given, 0 to 1. A p outside 0 to 1, or NaN, throws; an empty
/// family gives an empty list.
/// </remarks>
public static class MultipleTesting
{
    /// <summary>
    /// Controls the false discovery rate; valid for independent or positively dependent tests.
    /// </summary>
    public static IReadOnlyList<double> BenjaminiHochberg(IReadOnlyList<double> p) =>
        StepUp(p, rank => p.Count / (double)rank);

    /// <summary>Controls the false discovery rate under any dependence.</summary>
    public static IReadOnlyList<double> BenjaminiYekutieli(IReadOnlyList<double> p)
    {
        var harmonic = Enumerable.Range(1, p.Count).Sum(i => 1.0 / i);
        return StepUp(p, rank => harmonic * p.Count / rank);
    }

    /// <summary>Controls the chance of any false claim under any dependence, stepping down.</summary>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> p)
    {
        var order = Ascending(p);
        var adjusted = new double[p.Count];
        var largest = 0.0;
        for (var i = 0; i < order.Length; i++)
        {
            largest = Math.Max(largest, (p.Count - i) * p[order[i]]);
            adjusted[order[i]] = Math.Min(1, largest);
        }

        return adjusted;
    }

    /// <summary>Controls the chance of any false claim for independent tests, stepping up.</summary>
    public static IReadOnlyList<double> Hochberg(IReadOnlyList<double> p) =>
        StepUp(p, rank => p.Count - rank + 1);

    /// <summary>
    /// Controls the chance of any false claim for independent tests; sharper than Hochberg's.
    /// </summary>
    public static IReadOnlyList<double> Hommel(IReadOnlyList<double> p)
    {
        var order = Ascending(p);
        double[] sorted = [.. order.Select(i => p[i])];
        double[] adjusted = [.. sorted];
        for (var size = p.Count; size >= 2; size--)
        {
            Raise(sorted, adjusted, size);
        }

        var given = new double[p.Count];
        for (var i = 0; i < order.Length; i++)
        {
            given[order[i]] = adjusted[i];
        }

        return given;
    }

    /// <summary>
    /// Controls the chance of any false claim under any dependence: each p times their number.
    /// </summary>
    public static IReadOnlyList<double> Bonferroni(IReadOnlyList<double> p)
    {
        Check(p);
        return [.. p.Select(v => Math.Min(1, v * p.Count))];
    }

    /// <summary>Simes' p that all hypotheses hold together. 1 for an empty family.</summary>
    public static double Simes(IReadOnlyList<double> p) => BenjaminiHochberg(p).Append(1).Min();

    /// <summary>Storey's estimate of the share of true null hypotheses.</summary>
    /// <param name="p">The p-values, at least one.</param>
    /// <param name="cut">P-values above this are taken to be null. Range: 0 to below 1.</param>
    /// <returns>Range: 0 to 1.</returns>
    public static double NullShare(IReadOnlyList<double> p, double cut = 0.5)
    {
        Check(p);
        ArgumentOutOfRangeException.ThrowIfZero(p.Count, nameof(p));
        return Math.Min(1, p.Count(v => v > cut) / (p.Count * (1 - cut)));
    }

    /// <summary>
    /// Level at which to give intervals for those selected, so that few of them miss (FCR).
    /// </summary>
    /// <param name="selected">
    /// Selected. Range: 0 to <paramref name="family"/>; none leaves the level as it is.
    /// </param>
    /// <param name="family">All that could have been selected. Range: 1 or more.</param>
    /// <param name="level">Level for a single interval. Range: strictly between 0 and 1.</param>
    public static double CoverageLevel(int selected, int family, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(selected);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(selected, family);
        return selected == 0 ? level : 1 - (1 - level) * selected / family;
    }

    /// <summary>
    /// Wright's step of Hommel's method: raises each p to what the subsets of one size ask for.
    /// </summary>
    private static void Raise(double[] sorted, double[] adjusted, int size)
    {
        var first = sorted.Length - size + 1;
        var least = Enumerable.Range(2, size - 1).Min(rank => size * sorted[first + rank - 2] / rank);
        for (var i = 0; i < sorted.Length; i++)
        {
            var asked = i < first ? Math.Min(size * sorted[i], least) : least;
            adjusted[i] = Math.Max(adjusted[i], asked);
        }
    }

    private static double[] StepUp(IReadOnlyList<double> p, Func<int, double> factor)
    {
        var order = Ascending(p);
        var adjusted = new double[p.Count];
        var least = 1.0;
        for (var rank = order.Length; rank >= 1; rank--)
        {
            least = Math.Min(least, factor(rank) * p[order[rank - 1]]);
            adjusted[order[rank - 1]] = least;
        }

        return adjusted;
    }

    private static int[] Ascending(IReadOnlyList<double> p)
    {
        Check(p);
        return [.. Enumerable.Range(0, p.Count).OrderBy(i => p[i])];
    }

    private static void Check(IReadOnlyList<double> p)
    {
        if (p.Any(v => !(v >= 0 && v <= 1)))
        {
            throw new ArgumentException("A p-value lies between 0 and 1.", nameof(p));
        }
    }
}
