using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Permutation test of a block of terms beside others: residuals of the model without the block are shuffled.
/// Source: Freedman and Lane (1983, JBES 1); Winkler et al. (2014, NeuroImage 92). Consumer: block tests in
/// small samples.
/// </summary>
public static class FreedmanLane
{
    /// <summary>Tests the block given the rest.</summary>
    /// <param name="rest">n rows; the other terms, the column of ones among them.</param>
    /// <param name="block">n rows; the terms to test.</param>
    /// <param name="y">n observations.</param>
    /// <param name="permutations">How many shuffles. Range: 1 and up; the smallest p is 1/(1 + this).</param>
    /// <param name="seed">The run's recorded seed.</param>
    /// <returns>
    /// F of the block and the part of the shuffles (the data as they are counted as one) whose F is as large.
    /// Null where the terms are dependent, are as many as the rows, or leave no residual.
    /// </returns>
    /// <exception cref="ArgumentException">Row counts differ.</exception>
    public static BlockTest? Test(
        Matrix<double> rest, Matrix<double> block, IReadOnlyList<double> y, int permutations, long seed)
    {
        if (rest.RowCount != y.Count || block.RowCount != y.Count)
        {
            throw new ArgumentException(
                $"{y.Count} values, {rest.RowCount} and {block.RowCount} rows.", nameof(y));
        }

        if (LeastSquares.TryFit(rest.Append(block), y) is not { } full
            || LeastSquares.TryFit(rest, y) is not { } reduced)
        {
            return null;
        }

        var projection = new BlockProjection(rest, block, full.ResidualDegreesOfFreedom);
        var residuals = reduced.Residuals.ToArray();
        if (projection.F(residuals) is not { } observed)
        {
            return null;
        }

        var random = Seeded.Stream(seed, "freedman-lane");
        var larger = 0;
        for (var i = 0; i < permutations; i++)
        {
            var shuffled = residuals.ToArray();
            random.Shuffle(shuffled);
            larger += projection.F(shuffled) is { } f && f < observed * (1 - 1e-12) ? 0 : 1;
        }

        return new()
        {
            Statistic = observed,
            P = (1.0 + larger) / (1 + permutations),
            Permutations = permutations,
        };
    }
}
