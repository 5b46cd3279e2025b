using System.Numerics;
using MathNet.Numerics;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Shares of R2 by term or by block, from the R2 of every subset. Source: Lindeman, Merenda and Gold (1980),
/// Gromping (2006, JSS 17(1)); Owen (1977) for blocks of terms; Nimon and Reio (2011, HRDR 10) for
/// commonality. LMG shares are never negative, so a term without any effect gets a positive one: print the
/// unique part beside it. Consumer: the decomposition's observed blocks.
/// </summary>
public static class RelativeImportance
{
    /// <summary>LMG: the mean gain in R2 over all orders of entry, which is Shapley's value.</summary>
    /// <param name="r2">R2 of every subset of p terms or blocks.</param>
    /// <returns>p shares that add up to the full R2.</returns>
    public static IReadOnlyList<double> Lmg(SubsetRSquared r2) =>
        [.. Each(r2).Select(j => Subsets([.. Each(r2).Where(i => i != j).Select(i => 1 << i)])
            .Sum(before => before.Weight * Gain(r2, 1 << j, before.Mask)))];

    /// <summary>
    /// Owen's value: LMG between blocks, and inside each block between its terms. The terms of a block add up
    /// to the block's LMG.
    /// </summary>
    /// <param name="r2">R2 of every subset of p terms.</param>
    /// <param name="blocks">The terms of each block; each term in one block.</param>
    /// <returns>p shares in the order of the terms; 0 for a term in no block.</returns>
    /// <exception cref="ArgumentException">
    /// A block is empty, or a term is in two blocks or does not exist.
    /// </exception>
    public static IReadOnlyList<double> Owen(SubsetRSquared r2, IReadOnlyList<IReadOnlyList<int>> blocks)
    {
        Blocks.Check(blocks, r2.Terms);
        var shares = new double[r2.Terms];
        foreach (var block in blocks)
        {
            var others = blocks.Where(b => b != block).Select(Blocks.Mask).ToArray();
            foreach (var term in block)
            {
                var peers = block.Where(t => t != term).Select(t => 1 << t).ToArray();
                shares[term] = Subsets(others).Sum(outer =>
                    outer.Weight * Subsets(peers).Sum(inner =>
                        inner.Weight * Gain(r2, 1 << term, outer.Mask | inner.Mask)));
            }
        }

        return shares;
    }

    /// <summary>R2 of each term alone.</summary>
    /// <param name="r2">R2 of every subset of p terms or blocks.</param>
    /// <returns>p values. Range: 0 to 1.</returns>
    public static IReadOnlyList<double> First(SubsetRSquared r2) => [.. Each(r2).Select(j => r2[1 << j])];

    /// <summary>The unique part: what each term adds to all the others.</summary>
    /// <param name="r2">R2 of every subset of p terms or blocks.</param>
    /// <returns>p values. Range: 0 to 1.</returns>
    public static IReadOnlyList<double> Last(SubsetRSquared r2) =>
        [.. Each(r2).Select(j => r2[r2.All] - r2[r2.All & ~(1 << j)])];

    /// <summary>Commonality: what each set of terms explains jointly and no other does.</summary>
    /// <param name="r2">R2 of every subset of p terms or blocks.</param>
    /// <returns>
    /// 2^p values by bit mask: a single bit is a unique part, several a common part, which may be negative
    /// (suppression). Position 0 is 0; all add up to the full R2.
    /// </returns>
    public static IReadOnlyList<double> Commonality(SubsetRSquared r2) =>
        [.. Enumerable.Range(0, r2.All + 1).Select(set => set == 0 ? 0 : -SubMasks(set).Sum(part =>
            (int.IsEvenInteger(BitOperations.PopCount((uint)part)) ? 1 : -1) * r2[r2.All & ~set | part]))];

    private static IEnumerable<int> Each(SubsetRSquared r2) => Enumerable.Range(0, r2.Terms);

    private static double Gain(SubsetRSquared r2, int player, int before) => r2[before | player] - r2[before];

    // Every subset of the others with the part of the orders in which exactly it stands before the player.
    private static IEnumerable<(int Mask, double Weight)> Subsets(int[] others)
    {
        for (var subset = 0; subset < 1 << others.Length; subset++)
        {
            var size = BitOperations.PopCount((uint)subset);
            var mask = 0;
            for (var j = 0; j < others.Length; j++)
            {
                mask |= (subset >> j & 1) == 1 ? others[j] : 0;
            }

            yield return (mask, 1 / ((others.Length + 1) * SpecialFunctions.Binomial(others.Length, size)));
        }
    }

    private static IEnumerable<int> SubMasks(int set)
    {
        for (var part = set; part > 0; part = (part - 1) & set)
        {
            yield return part;
        }

        yield return 0;
    }
}
