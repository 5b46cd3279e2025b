using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Performix.Analysis.Numerics;

/// <summary>Regression quantiles: the plane below which a given share of the rows lies.</summary>
/// <remarks>
/// Source: Koenker and Bassett (1978, Ecta 46:33), Barrodale and Roberts (1973, SIAM J. Num. Anal. 10:839)
/// for the descent from vertex to vertex, Koenker (2005, Quantile Regression, 3.4 and 4.10) for the errors,
/// Hall and Sheather (1988, JRSSB 50:381) for their bandwidth. Consumer: what weak and strong rows show where
/// the mean does not. The design holds a column of ones where a constant is wanted; more rows than columns
/// and full rank, else it throws.
/// </remarks>
public static class QuantileRegression
{
    // R's quantreg counts residuals under the root of the machine's precision as zero.
    private const double Zero = 1.4901161193847656e-8;

    /// <summary>Fits one regression quantile exactly: the best vertex of the linear programme.</summary>
    /// <param name="design">Rows by columns.</param>
    /// <param name="outcome">One value a row.</param>
    /// <param name="share">The quantile. Range: strictly between 0 and 1.</param>
    public static QuantileFit Fit(Matrix<double> design, IReadOnlyList<double> outcome, double share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        if (outcome.Count != design.RowCount || design.RowCount <= design.ColumnCount)
        {
            throw new ArgumentException(
                $"{outcome.Count} rows do not fit {design.ToTypeString()}.", nameof(outcome));
        }

        var y = Vector<double>.Build.DenseOfEnumerable(outcome);
        var coefficients = new QuantileDescent(design, y, share).Solve();
        var residuals = y - design * coefficients;
        return new(
            [.. coefficients], [.. residuals], residuals.Sum(r => r * (share - (r < 0 ? 1 : 0))), share);
    }

    /// <summary>
    /// Standard errors that let the spread differ between rows (Hendricks and Koenker's sandwich).
    /// </summary>
    /// <param name="design">The design of the fit.</param>
    /// <param name="outcome">The outcome of the fit.</param>
    /// <param name="share">The quantile of the fit.</param>
    public static IReadOnlyList<double> SandwichErrors(
        Matrix<double> design, IReadOnlyList<double> outcome, double share)
    {
        var width = Bandwidth(share, design.RowCount);
        while (share - width < 0 || share + width > 1)
        {
            width /= 2;
        }

        var (above, below) = (Fit(design, outcome, share + width), Fit(design, outcome, share - width));
        var gap = design * Vector<double>.Build.DenseOfEnumerable(
            above.Coefficients.Zip(below.Coefficients, (a, b) => a - b));
        var density = gap.Map(g => Math.Max(0, 2 * width / (g - Zero)));
        var bread = CrossInverse(design.MapIndexed((i, _, v) => Math.Sqrt(density[i]) * v));
        var covariance = bread * design.TransposeThisAndMultiply(design) * bread * (share * (1 - share));
        return [.. covariance.Diagonal().PointwiseSqrt()];
    }

    /// <summary>Standard errors that take the residuals to have one distribution.</summary>
    /// <param name="design">The design of the fit.</param>
    /// <param name="fit">The fit.</param>
    public static IReadOnlyList<double> SimpleErrors(Matrix<double> design, QuantileFit fit)
    {
        var (rows, columns, share) = (design.RowCount, design.ColumnCount, fit.Share);
        var zeros = fit.Residuals.Count(r => Math.Abs(r) < Zero);
        var near = Math.Max(columns + 1, (int)Math.Ceiling(rows * Bandwidth(share, rows)));
        double[] residuals = [.. fit.Residuals.OrderBy(Math.Abs).Skip(zeros).Take(near + 1).Order()];
        var places = Matrix<double>.Build.Dense(
            residuals.Length, 2, (i, j) => j == 0 ? 1 : (zeros + 1.0 + i) / (rows - columns));
        var sparsity = Fit(places, residuals, 0.5).Coefficients[1];
        var inverse = CrossInverse(design);
        return [.. inverse.Diagonal().Select(d => Math.Abs(sparsity) * Math.Sqrt(d * share * (1 - share)))];
    }

    /// <summary>Hall and Sheather's bandwidth for a 95 % interval, as a share.</summary>
    private static double Bandwidth(double share, int rows)
    {
        var z = TailAreas.NormalQuantile(share);
        var density = Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI);
        return Math.Cbrt(1.0 / rows)
            * Math.Pow(TailAreas.NormalQuantile(0.975), 2.0 / 3)
            * Math.Cbrt(1.5 * density * density / (2 * z * z + 1));
    }

    /// <summary>Inverse of X'X by QR.</summary>
    private static Matrix<double> CrossInverse(Matrix<double> design)
    {
        var inverse = design.QR(QRMethod.Thin).R.Inverse();
        return inverse.TransposeAndMultiply(inverse);
    }
}
