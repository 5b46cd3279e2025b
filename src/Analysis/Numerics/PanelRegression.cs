using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Regressions of rows grouped by unit: on deviations from the unit's mean, on the means, and on a mixture of
/// the two. Source: Mundlak (1978, Ecta 46); Swamy and Arora (1972, Ecta 40) as Baltagi and Chang (1994, J.
/// Econometrics 62) give it for unequal counts; Hausman (1978, Ecta 46). Consumer: whether unit effects go
/// with the columns.
/// </summary>
public static class PanelRegression
{
    /// <summary>Within: y and columns less their unit's means.</summary>
    /// <param name="columns">
    /// n rows by k columns, without the column of ones; each must vary within units.
    /// </param>
    /// <param name="y">n observations.</param>
    /// <param name="units">The unit of each row.</param>
    /// <returns>
    /// The fit; null where no degrees of freedom are left or columns are dependent within units.
    /// </returns>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static WithinFit? Within(Matrix<double> columns, IReadOnlyList<double> y, GroupFactor units)
    {
        var free = y.Count - units.Count - columns.ColumnCount;
        var left = Matrix<double>.Build.DenseOfColumns(
            columns.EnumerateColumns().Select(c => Deviations([.. c], units)));
        if (free < 1 || left.EnumerateColumns().Zip(columns.EnumerateColumns(), Vanishes).Any(v => v)
            || LeastSquares.TryFit(left, Deviations(y, units)) is not { } fit)
        {
            return null;
        }

        return new()
        {
            Deviations = fit,
            ResidualDegreesOfFreedom = free,
            ClusterRobust = ClusterRobust.Of(fit, units.Levels),
        };
    }

    /// <summary>Between: the units' means, each unit once.</summary>
    /// <param name="columns">n rows by k columns, without the column of ones.</param>
    /// <param name="y">n observations.</param>
    /// <param name="units">The unit of each row.</param>
    /// <returns>
    /// Constant and k coefficients; null where units are too few or the means are dependent.
    /// </returns>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static LeastSquaresFit? Between(
        Matrix<double> columns, IReadOnlyList<double> y, GroupFactor units) =>
        LeastSquares.TryFit(MeanDesign(columns, units), units.Means(y));

    /// <summary>
    /// Random effects by Swamy and Arora: means and deviations weighted by their variances.
    /// </summary>
    /// <param name="columns">n rows by k columns, without the column of ones.</param>
    /// <param name="y">n observations.</param>
    /// <param name="units">The unit of each row.</param>
    /// <returns>The fit; null where the within or the between regression cannot be had.</returns>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static RandomEffectsFit? RandomEffects(
        Matrix<double> columns, IReadOnlyList<double> y, GroupFactor units)
    {
        if (Within(columns, y, units) is not { ResidualVariance: var noise }
            || UnitVariance(columns, y, units, noise) is not { } variance)
        {
            return null;
        }

        double[] kept = [.. units.RowCounts().Select(t => 1 - Math.Sqrt(noise / (noise + (t * variance))))];
        var design = Design.WithIntercept(y.Count, [.. columns.ToColumnArrays()]);
        var transformed = Matrix<double>.Build.DenseOfColumns(
            design.EnumerateColumns().Select(c => Partly([.. c], units, kept)));

        return new()
        {
            UnitVariance = variance,
            NoiseVariance = noise,
            Transformed = LeastSquares.Fit(transformed, Partly(y, units, kept)),
        };
    }

    /// <summary>Hausman's test that unit effects do not go with the columns.</summary>
    /// <param name="within">The within fit.</param>
    /// <param name="random">The random-effects fit of the same columns.</param>
    /// <returns>
    /// The test; null where the covariances' difference is not positive definite, as happens.
    /// </returns>
    public static WaldResult? Hausman(WithinFit within, RandomEffectsFit random)
    {
        var k = within.Coefficients.Count;
        var difference = within.Coefficients.Select((b, j) => b - random.Coefficients[j + 1]).ToArray();
        var covariance = within.Covariance - random.Covariance.SubMatrix(1, k, 1, k);
        return Wald.Test(difference, covariance, [.. Enumerable.Range(0, k)]);
    }

    // From the between residuals weighted by count, less the noise in them; a negative one is 0.
    private static double? UnitVariance(
        Matrix<double> columns, IReadOnlyList<double> y, GroupFactor units, double noise)
    {
        double[] roots = [.. units.RowCounts().Select(t => Math.Sqrt(t))];
        var scale = Matrix<double>.Build.DenseOfDiagonalArray(roots);
        var weighted = scale * MeanDesign(columns, units);
        if (LeastSquares.TryFit(weighted, [.. units.Means(y).Zip(roots, (m, r) => m * r)]) is not { } between)
        {
            return null;
        }

        var trace = (between.InverseGram * weighted.TransposeThisAndMultiply(scale * scale * weighted))
            .Trace();
        var excess = between.ResidualSumOfSquares - (between.ResidualDegreesOfFreedom * noise);
        return Math.Max(0, excess / (y.Count - trace));
    }

    private static Matrix<double> MeanDesign(Matrix<double> columns, GroupFactor units) =>
        Design.WithIntercept(units.Count, [.. columns.ToColumnArrays().Select(units.Means)]);

    private static double[] Deviations(IReadOnlyList<double> values, GroupFactor units) =>
        Partly(values, units, [.. Enumerable.Repeat(1.0, units.Count)]);

    private static double[] Partly(IReadOnlyList<double> values, GroupFactor units, double[] kept)
    {
        var means = units.Means(values);
        return [.. values.Zip(units.Levels, (v, unit) => v - (kept[unit] * means[unit]))];
    }

    private static bool Vanishes(Vector<double> left, Vector<double> whole) =>
        !(left.L2Norm() > 1e-9 * whole.L2Norm());
}
