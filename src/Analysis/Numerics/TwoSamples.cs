namespace Performix.Analysis.Numerics;

/// <summary>Compares two independent samples: means, ranks and standardised differences.</summary>
/// <remarks>
/// Source: Welch (1947), Mann and Whitney (1947), Lehmann (1975; corrections), Cliff (1993, Psych. Bull.
/// 114:494), Cohen (1988), Hedges (1981, J. Educ. Stat. 6:107). Consumer: those above against those below a
/// line. Each method throws for a sample with too few values: two for means, one for ranks. Samples without
/// spread give NaN or infinite statistics.
/// </remarks>
public static class TwoSamples
{
    private const int MostExact = 50;

    /// <summary>Welch's t-test.</summary>
    /// <param name="first">First sample. Range: 2 values or more.</param>
    /// <param name="second">Second sample. Range: 2 values or more.</param>
    /// <param name="level">Confidence level of the interval.</param>
    public static WelchTest Welch(IReadOnlyList<double> first, IReadOnlyList<double> second, double level = 0.95)
    {
        var (a, b) = (Variance(first) / first.Count, Variance(second) / second.Count);
        var error = Math.Sqrt(a + b);
        var degrees = (a + b) * (a + b) / (a * a / (first.Count - 1) + b * b / (second.Count - 1));
        var difference = first.Average() - second.Average();
        var half = TailAreas.StudentQuantile(0.5 + level / 2, degrees) * error;

        return new(
            difference,
            difference / error,
            degrees,
            TailAreas.StudentTwoSided(difference / error, degrees),
            new(difference - half, difference + half));
    }

    /// <summary>Mann and Whitney's test.</summary>
    /// <param name="first">First sample. Range: 1 value or more.</param>
    /// <param name="second">Second sample. Range: 1 value or more.</param>
    public static MannWhitneyTest MannWhitney(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentOutOfRangeException.ThrowIfZero(first.Count, nameof(first));
        ArgumentOutOfRangeException.ThrowIfZero(second.Count, nameof(second));
        double[] all = [.. first, .. second];
        double m = first.Count, n = second.Count, total = all.Length;
        var wins = Ranks.Average(all).Take(first.Count).Sum() - m * (m + 1) / 2;
        var ties = Ranks.Ties(all);
        var tied = ties.Sum(t => (double)t * t * t - t);
        var variance = m * n / 12 * (total + 1 - tied / (total * (total - 1)));
        var distance = Math.Max(0, Math.Abs(wins - m * n / 2) - 0.5);
        var exact = ties.Count == 0 && all.Length <= MostExact
            ? ExactP((int)Math.Round(wins), first.Count, second.Count)
            : double.NaN;

        return new(wins, (long)first.Count * second.Count, Normal(distance, variance), exact);
    }

    /// <summary>Cohen's d: difference of means over the pooled sd.</summary>
    /// <param name="first">First sample. Range: 2 values or more.</param>
    /// <param name="second">Second sample. Range: 2 values or more.</param>
    public static double CohenD(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var (m, n) = (first.Count - 1.0, second.Count - 1.0);
        var pooled = (m * Variance(first) + n * Variance(second)) / (m + n);
        return (first.Average() - second.Average()) / Math.Sqrt(pooled);
    }

    /// <summary>Hedges' g: Cohen's d with its small-sample bias taken off.</summary>
    /// <param name="first">First sample. Range: 2 values or more.</param>
    /// <param name="second">Second sample. Range: 2 values or more.</param>
    public static double HedgesG(IReadOnlyList<double> first, IReadOnlyList<double> second) =>
        CohenD(first, second) * (1 - 3 / (4.0 * (first.Count + second.Count - 2) - 1));

    internal static double Variance(IReadOnlyList<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Count, 2, nameof(values));
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1);
    }

    private static double Normal(double distance, double variance) =>
        variance > 0 ? TailAreas.NormalTwoSided(distance / Math.Sqrt(variance)) : 1;

    /// <summary>
    /// Twice the smaller tail of the exact distribution of wins, by its generating function.
    /// </summary>
    private static double ExactP(int wins, int m, int n)
    {
        var ways = new double[m * n + 1];
        ways[0] = 1;
        for (var i = 1; i <= m; i++)
        {
            for (var j = ways.Length - 1; j >= n + i; j--)
            {
                ways[j] -= ways[j - n - i];
            }

            for (var j = i; j < ways.Length; j++)
            {
                ways[j] += ways[j - i];
            }
        }

        var tail = Math.Min(wins, m * n - wins);
        return Math.Min(1, 2 * ways.Take(tail + 1).Sum() / ways.Sum());
    }
}
