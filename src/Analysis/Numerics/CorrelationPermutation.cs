using MathNet.Numerics.Random;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Two-sided permutation p-values for a correlation: exact to 9 rows, by random orders above.
/// </summary>
/// <remarks>
/// Source: Pitman (1937, JRSS Suppl. 4:225); Kendall (1970) for S. With no ties the exact ones equal twice
/// the smaller tail of the exact null distribution. Consumer: drivers of small teams. Samples of unequal
/// length throw.
/// </remarks>
public static class CorrelationPermutation
{
    /// <summary>
    /// Tests Pearson's correlation; give average ranks (<see cref="Ranks"/>) to test Spearman's.
    /// </summary>
    /// <param name="x">First sample.</param>
    /// <param name="y">Second sample, row by row with the first.</param>
    /// <param name="draws">Random orders where the sample is too large for all of them.</param>
    /// <param name="random">The stream of numbers; untouched where all orders are tried.</param>
    public static PermutationResult Product(
        IReadOnlyList<double> x, IReadOnlyList<double> y, int draws, RandomSource random)
    {
        var (a, b) = (Centred(x, y.Count), Centred(y, x.Count));
        return Test(a.Length, Statistic, draws, random);

        double Statistic(IReadOnlyList<int> order)
        {
            var sum = 0.0;
            for (var i = 0; i < a.Length; i++)
            {
                sum += a[i] * b[order[i]];
            }

            return sum;
        }
    }

    /// <summary>
    /// Tests Kendall's correlation, ties allowed. Its cost is the square of the rows for every order.
    /// </summary>
    /// <param name="x">First sample.</param>
    /// <param name="y">Second sample, row by row with the first.</param>
    /// <param name="draws">Random orders where the sample is too large for all of them.</param>
    /// <param name="random">The stream of numbers; untouched where all orders are tried.</param>
    public static PermutationResult Kendall(
        IReadOnlyList<double> x, IReadOnlyList<double> y, int draws, RandomSource random)
    {
        var (a, b) = (Signs(x, y.Count), Signs(y, x.Count));
        return Test(x.Count, Statistic, draws, random);

        double Statistic(IReadOnlyList<int> order)
        {
            var score = 0;
            for (var i = 1; i < a.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    score += a[i][j] * b[order[i]][order[j]];
                }
            }

            return score;
        }
    }

    private static PermutationResult Test(
        int count, Func<IReadOnlyList<int>, double> statistic, int draws, RandomSource random) =>
        count <= Permutations.MostExact
            ? Permutations.Exact(count, statistic)
            : Permutations.Sampled(count, statistic, draws, random);

    private static double[] Centred(IReadOnlyList<double> values, int count)
    {
        Check(values, count);
        var mean = values.Average();
        return [.. values.Select(v => v - mean)];
    }

    private static int[][] Signs(IReadOnlyList<double> values, int count)
    {
        Check(values, count);
        return [.. values.Select(v => values.Select(w => Math.Sign(v - w)).ToArray())];
    }

    private static void Check(IReadOnlyList<double> values, int count)
    {
        if (values.Count != count)
        {
            throw new ArgumentException(
                $"Samples of {values.Count} and {count} rows do not pair.", nameof(values));
        }
    }
}
