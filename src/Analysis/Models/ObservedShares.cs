using MathNet.Numerics.LinearAlgebra;
using Performix.Analysis.Numerics;
using Performix.Analysis.Units;

namespace Performix.Analysis.Models;

/// <summary>What the measured patch and the activity go with in attainment between reps, as shares of its variance.
/// </summary>
/// <remarks>
/// Grouped LMG shares (Lindeman, Merenda and Gold 1980; Grömping 2007) with a bootstrap over reps; the common part by
/// commonality analysis (Nimon and Reio 2011). Block map: patch = log potential, lead quality, account mix, where
/// measured; activity = the activity composite.
/// </remarks>
/// <param name="N">Reps counted.</param>
/// <param name="Patch">Share of the measured patch block.</param>
/// <param name="Activity">Share of the activity block. A block without any effect still gets a positive share.</param>
/// <param name="Overlap">The part that both blocks share. Negative where each hides the other.</param>
/// <param name="UniquePatch">What the patch block adds to the activity block.</param>
/// <param name="UniqueActivity">What the activity block adds to the patch block.</param>
public sealed record ObservedShares(
    int N, Estimate Patch, Estimate Activity, double Overlap, double UniquePatch, double UniqueActivity)
{
    /// <summary>Below this many reps blocks with more columns win by chance (statistics 3a).</summary>
    public const int LeastReps = 20;

    private const int Draws = 999;

    /// <summary>Splits the variance of trailing attainment.</summary>
    /// <param name="rows">Reps with attainment, activity and measured patch columns.</param>
    /// <param name="seed">The run's seed.</param>
    /// <returns>The shares; null below twenty reps, without a measured patch column or where nothing varies.</returns>
    public static ObservedShares? Of(IReadOnlyList<SeparationRow> rows, long seed)
    {
        var columns = rows.Count == 0 ? [] : Enumerable.Range(0, rows[0].Patch.Count)
            .Select(c => rows.Select(r => r.Patch[c]).ToArray())
            .Where(c => c.Distinct().Count() > 1)
            .ToArray();
        double[] activity = [.. rows.Select(r => r.Activity)];
        if (rows.Count < LeastReps || columns.Length == 0 || activity.Distinct().Count() < 2)
        {
            return null;
        }

        int[][] blocks = [[.. Enumerable.Range(0, columns.Length)], [columns.Length]];
        var x = Matrix<double>.Build.DenseOfColumnArrays([.. columns, activity]);
        double[] attainment = [.. rows.Select(r => r.Attainment)];
        return ImportanceBootstrap.Run(x, attainment, r2 => Figures(r2, blocks), Draws, seed) is { } shares
            ? new ObservedShares(
                rows.Count, Share(shares, 0), Share(shares, 1),
                shares.Estimates[2], shares.Estimates[3], shares.Estimates[4])
            : null;
    }

    private static double[] Figures(SubsetRSquared r2, int[][] blocks)
    {
        var byBlock = r2.ByBlock(blocks);
        var shares = RelativeImportance.Lmg(byBlock);
        var (patch, activity, both) = (byBlock[1], byBlock[2], byBlock[3]);
        return [shares[0], shares[1], patch + activity - both, both - activity, both - patch];
    }

    private static Estimate Share(ImportanceBootstrap shares, int figure)
    {
        var (low, high) = shares.Interval(figure);
        return new Estimate(shares.Estimates[figure], new Interval(low, high, 0.95));
    }
}
