using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Ordinary least squares. Source: Gauss; leverage and deletion formulas of Belsley, Kuh and Welsch (1980,
/// ch. 2). Consumers: robust covariances, specification checks, importance and sensitivity measures.
/// </summary>
public static class LeastSquares
{
    /// <summary>Fits y = Xb + e.</summary>
    /// <param name="x">
    /// n rows by k columns; a column of ones is the caller's to add (<see cref="Design"/>).
    /// </param>
    /// <param name="y">n observations.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentException">
    /// Lengths differ, n is not above k, a value is not finite, or the columns are linearly dependent.
    /// </exception>
    public static LeastSquaresFit Fit(Matrix<double> x, IReadOnlyList<double> y)
    {
        var qr = Factor(x, y);
        return qr.DependentColumn < 0
            ? Make(x, y, qr)
            : throw new ArgumentException(
                $"Column {qr.DependentColumn} of the design depends on the earlier ones.", nameof(x));
    }

    /// <summary>
    /// As <see cref="Fit"/>, for data whose columns may be dependent or too many for the rows.
    /// </summary>
    /// <param name="x">n rows by k columns.</param>
    /// <param name="y">n observations.</param>
    /// <returns>The fit; null where n is not above k or the columns are linearly dependent.</returns>
    /// <exception cref="ArgumentException">Lengths differ or a value is not finite.</exception>
    public static LeastSquaresFit? TryFit(Matrix<double> x, IReadOnlyList<double> y)
    {
        if (x.RowCount == y.Count && x.RowCount <= x.ColumnCount)
        {
            return null;
        }

        var qr = Factor(x, y);
        return qr.DependentColumn < 0 ? Make(x, y, qr) : null;
    }

    /// <summary>Sum of squares about the mean.</summary>
    internal static double SumOfSquares(IEnumerable<double> values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean));
    }

    private static ThinQr Factor(Matrix<double> x, IReadOnlyList<double> y)
    {
        if (x.RowCount != y.Count || x.RowCount <= x.ColumnCount)
        {
            throw new ArgumentException(
                $"{y.Count} values for a design of {x.RowCount} x {x.ColumnCount}.", nameof(y));
        }

        if (!y.All(double.IsFinite) || !x.Enumerate().All(double.IsFinite))
        {
            throw new ArgumentException("A value of the design or of y is not finite.", nameof(x));
        }

        return ThinQr.Of(x);
    }

    private static LeastSquaresFit Make(Matrix<double> x, IReadOnlyList<double> y, ThinQr qr)
    {
        var coefficients = qr.Solve(y);
        var fitted = x.Multiply(Vector<double>.Build.Dense(coefficients)).ToArray();
        double[] residuals = [.. y.Zip(fitted, (observed, expected) => observed - expected)];

        return new()
        {
            Design = x,
            Response = y,
            Coefficients = coefficients,
            Fitted = fitted,
            Residuals = residuals,
            Leverage = qr.Leverage(),
            InverseGram = qr.InverseGram(),
            ResidualSumOfSquares = residuals.Sum(e => e * e),
            TotalSumOfSquares = SumOfSquares(y),
        };
    }
}
