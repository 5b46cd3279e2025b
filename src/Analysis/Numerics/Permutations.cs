using MathNet.Numerics.Random;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Permutation tests: all orders of a small sample, or a random draw of orders of a larger one.
/// </summary>
/// <remarks>
/// Source: Fisher (1935); Heap (1963, Computer Journal 6:293) for the enumeration; Durstenfeld (1964, CACM
/// 7:420) for the shuffle; Phipson and Smyth (2010) for counting the observed order among the drawn.
/// Consumer: associations in teams too small for a normal approximation. A statistic is given an order
/// (indices 0 to count - 1, a scratch array that it must not keep or change) and is compared by its size;
/// equal up to 1e-12 counts as equal.
/// </remarks>
public static class Permutations
{
    /// <summary>Largest sample whose orders are all tried: 9! = 362,880.</summary>
    public const int MostExact = 9;

    /// <summary>Tries every order.</summary>
    /// <param name="count">Rows. Range: 1 to <see cref="MostExact"/>.</param>
    /// <param name="statistic">The statistic, 0 in the middle of its null distribution.</param>
    public static PermutationResult Exact(int count, Func<IReadOnlyList<int>, double> statistic)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostExact);
        int[] order = [.. Enumerable.Range(0, count)];
        var limit = Limit(statistic(order));
        long extreme = 1, total = 1;
        var turns = new int[count];
        for (var i = 1; i < count;)
        {
            if (turns[i] >= i)
            {
                turns[i++] = 0;
                continue;
            }

            var other = i % 2 == 0 ? 0 : turns[i];
            (order[other], order[i]) = (order[i], order[other]);
            turns[i]++;
            i = 1;
            total++;
            extreme += Math.Abs(statistic(order)) >= limit ? 1 : 0;
        }

        return new(extreme, total);
    }

    /// <summary>Tries the observed order and a number of random ones.</summary>
    /// <param name="count">Rows. Range: 1 or more.</param>
    /// <param name="statistic">The statistic, 0 in the middle of its null distribution.</param>
    /// <param name="draws">Random orders. Range: 1 or more; the least p is 1 / (draws + 1).</param>
    /// <param name="random">The stream of numbers, see <see cref="Seeded"/>.</param>
    public static PermutationResult Sampled(
        int count, Func<IReadOnlyList<int>, double> statistic, int draws, RandomSource random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        int[] order = [.. Enumerable.Range(0, count)];
        var limit = Limit(statistic(order));
        long extreme = 1;
        for (var draw = 0; draw < draws; draw++)
        {
            Shuffle(order, random);
            extreme += Math.Abs(statistic(order)) >= limit ? 1 : 0;
        }

        return new(extreme, draws + 1L);
    }

    private static double Limit(double observed) =>
        Math.Abs(observed) - 1e-12 * Math.Max(1, Math.Abs(observed));

    private static void Shuffle(int[] order, RandomSource random)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var other = random.Next(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}
