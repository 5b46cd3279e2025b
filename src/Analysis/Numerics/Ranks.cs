namespace Performix.Analysis.Numerics;

/// <summary>Average ranks and the sizes of groups of tied values.</summary>
/// <remarks>Source: Kendall (1945, Biometrika 33:239). Consumer: rank correlations and rank tests.</remarks>
public static class Ranks
{
    /// <summary>Ranks 1 to n in the order given; tied values share the mean of their ranks.</summary>
    public static double[] Average(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values];
        int[] order = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, order);
        var ranks = new double[sorted.Length];
        var first = 0;
        foreach (var size in Runs(sorted))
        {
            foreach (var at in order.AsSpan(first, size))
            {
                ranks[at] = first + (size + 1) / 2.0;
            }

            first += size;
        }

        return ranks;
    }

    /// <summary>Sizes of the groups of two or more equal values; empty where all values differ.</summary>
    public static IReadOnlyList<long> Ties(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return [.. Runs(sorted).Where(size => size > 1).Select(size => (long)size)];
    }

    private static List<int> Runs(double[] ascending)
    {
        var sizes = new List<int>();
        var last = double.NaN;
        foreach (var value in ascending)
        {
            if (value == last)
            {
                sizes[^1]++;
            }
            else
            {
                sizes.Add(1);
            }

            last = value;
        }

        return sizes;
    }
}
