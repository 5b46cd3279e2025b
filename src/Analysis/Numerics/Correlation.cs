namespace Performix.Analysis.Numerics;

/// <summary>Correlation of two samples of equal length, row by row.</summary>
/// <remarks>
/// Source: Pearson (1896), Spearman (1904), Kendall (1945; tau-b), Knight (1966, JASA 61:436; counting in n
/// log n). Consumer: drivers of a team. Range: -1 to 1, without unit. Fewer than 2 rows or samples of unequal
/// length throw <see cref="ArgumentException"/>; a sample without spread has no correlation: <see
/// cref="double.NaN"/>.
/// </remarks>
public static class Correlation
{
    /// <summary>Pearson's product-moment correlation.</summary>
    public static double Pearson(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        Check(x, y);
        var (meanX, meanY) = (x.Average(), y.Average());
        double xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < x.Count; i++)
        {
            var (dx, dy) = (x[i] - meanX, y[i] - meanY);
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }

        return xx > 0 && yy > 0 ? Math.Clamp(xy / Math.Sqrt(xx) / Math.Sqrt(yy), -1, 1) : double.NaN;
    }

    /// <summary>Spearman's rank correlation, with average ranks for ties.</summary>
    public static double Spearman(IReadOnlyList<double> x, IReadOnlyList<double> y) =>
        Pearson(Ranks.Average(x), Ranks.Average(y));

    /// <summary>
    /// Kendall's tau-b: concordant less discordant pairs, over pairs not tied in x and not tied in y.
    /// </summary>
    public static double Kendall(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var all = Pairs(x.Count);
        var (freeX, freeY) = (all - Ranks.Ties(x).Sum(Pairs), all - Ranks.Ties(y).Sum(Pairs));
        var score = KendallScore(x, y);
        return freeX > 0 && freeY > 0 ? score / Math.Sqrt(freeX) / Math.Sqrt(freeY) : double.NaN;
    }

    /// <summary>Concordant less discordant pairs (Kendall's S).</summary>
    public static long KendallScore(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        Check(x, y);
        (double X, double Y)[] rows = [.. x.Zip(y)];
        Array.Sort(rows);
        var tiedX = Ranks.Ties(x).Sum(Pairs);
        var tiedY = Ranks.Ties(y).Sum(Pairs);
        var tiedBoth = TiedBoth(rows);
        double[] sorted = [.. rows.Select(r => r.Y)];
        var discordant = Inversions(sorted, new double[sorted.Length], 0, sorted.Length);

        return Pairs(x.Count) - tiedX - tiedY + tiedBoth - 2 * discordant;
    }

    private static long Pairs(int count) => Pairs((long)count);

    private static long Pairs(long count) => count * (count - 1) / 2;

    private static long TiedBoth((double X, double Y)[] ascending)
    {
        long pairs = 0, alike = 0;
        for (var i = 1; i < ascending.Length; i++)
        {
            alike = ascending[i] == ascending[i - 1] ? alike + 1 : 0;
            pairs += alike;
        }

        return pairs;
    }

    private static long Inversions(double[] values, double[] room, int from, int to)
    {
        if (to - from < 2)
        {
            return 0;
        }

        var middle = (from + to) / 2;
        var count = Inversions(values, room, from, middle) + Inversions(values, room, middle, to);
        var (left, right) = (from, middle);
        for (var at = from; at < to; at++)
        {
            var takeLeft = right >= to || (left < middle && values[left] <= values[right]);
            count += takeLeft ? 0 : middle - left;
            room[at] = takeLeft ? values[left++] : values[right++];
        }

        Array.Copy(room, from, values, from, to - from);
        return count;
    }

    private static void Check(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count < 2 || x.Count != y.Count)
        {
            throw new ArgumentException($"Expected {x.Count} rows (2 or more), got {y.Count}.", nameof(y));
        }
    }
}
