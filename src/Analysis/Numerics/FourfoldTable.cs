using MathNet.Numerics;

namespace Performix.Analysis.Numerics;

/// <summary>Fisher's exact test of a table of two rows and two columns.</summary>
/// <remarks>
/// Source: Fisher (1935); conditional maximum likelihood and exact limits as in Agresti (2002, Categorical
/// Data Analysis, 3.6). Consumer: does one yes or no go with another. The odds ratio is that of the
/// noncentral hypergeometric distribution, not the cross product.
/// </remarks>
/// <param name="P">Two-sided p: the chance of all tables no more likely than this one.</param>
/// <param name="OddsRatio">
/// Conditional estimate; 0 or infinite where a cell forces it, NaN for an empty margin.
/// </param>
/// <param name="Interval">Exact interval of the odds ratio.</param>
public sealed record FourfoldTable(double P, double OddsRatio, Limits Interval)
{
    private const double Tie = 1 + 1e-7;
    private const double LogBound = 700;

    /// <summary>Tests a table given by its four counts, row by row.</summary>
    /// <param name="first">Counts of the first row. Range: 0 or more, else it throws.</param>
    /// <param name="second">Counts of the second row. Range: 0 or more, else it throws.</param>
    /// <param name="level">Confidence level of the interval. Range: strictly between 0 and 1.</param>
    public static FourfoldTable Test((int Left, int Right) first, (int Left, int Right) second, double level = 0.95)
    {
        int[] counts = [first.Left, first.Right, second.Left, second.Right];
        ArgumentOutOfRangeException.ThrowIfNegative(counts.Min(), nameof(first));
        var (row, left, right) = (
            first.Left + first.Right, first.Left + second.Left, first.Right + second.Right);
        var (low, high) = (Math.Max(0, row - right), Math.Min(row, left));
        if (low == high)
        {
            return new(1, double.NaN, new(0, double.PositiveInfinity));
        }

        double[] logs = [.. Enumerable.Range(low, high - low + 1).Select(k => LogWays(k, row, left, right))];
        var (at, tail) = (first.Left - low, (1 - level) / 2);
        var central = Chances(logs, 0);

        return new(
            Math.Min(1, central.Where(c => c <= central[at] * Tie).Sum()),
            at == 0 ? 0 : Solve(logs, c => c.Select((p, k) => p * k).Sum() - at, at == logs.Length - 1),
            new(
                at == 0 ? 0 : Solve(logs, c => c.Skip(at).Sum() - tail, false),
                Solve(logs, c => tail - c.Take(at + 1).Sum(), at == logs.Length - 1)));
    }

    /// <summary>
    /// The odds ratio at which a measure that rises with it is zero, by bisection of its log.
    /// </summary>
    private static double Solve(double[] logs, Func<double[], double> measure, bool unbounded)
    {
        if (unbounded)
        {
            return double.PositiveInfinity;
        }

        var (low, high) = (-LogBound, LogBound);
        for (var i = 0; i < 100; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = measure(Chances(logs, middle)) < 0 ? (middle, high) : (low, middle);
        }

        return Math.Exp((low + high) / 2);
    }

    private static double[] Chances(double[] logs, double logOdds)
    {
        double[] tilted = [.. logs.Select((l, k) => l + k * logOdds)];
        var largest = tilted.Max();
        double[] sizes = [.. tilted.Select(t => Math.Exp(t - largest))];
        var sum = sizes.Sum();
        return [.. sizes.Select(s => s / sum)];
    }

    private static double LogWays(int k, int row, int left, int right) =>
        SpecialFunctions.BinomialLn(left, k) + SpecialFunctions.BinomialLn(right, row - k);
}
