using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// How far the columns of a design stand for one another. Source: Marquardt (1970, Technometrics 12) for the
/// inflation factor; Belsley, Kuh and Welsch (1980, ch. 3) for the condition number. Consumer: gates before a
/// regression is read.
/// </summary>
public static class Collinearity
{
    /// <summary>Variance inflation factors, 1/(1 - R2 of the column on the others and a constant).</summary>
    /// <param name="columns">n rows by p columns, without the column of ones.</param>
    /// <returns>
    /// p values, 1 and up; null where the columns (with a constant) are dependent or p + 1 is not below n.
    /// </returns>
    public static IReadOnlyList<double>? InflationFactors(Matrix<double> columns)
    {
        var all = ThinQr.Of(columns.InsertColumn(0, Vector<double>.Build.Dense(columns.RowCount, 1)));
        if (columns.RowCount <= columns.ColumnCount + 1 || all.DependentColumn >= 0)
        {
            return null;
        }

        var inverse = all.InverseGram();
        return [.. Enumerable.Range(0, columns.ColumnCount)
            .Select(j => inverse[j + 1, j + 1] * LeastSquares.SumOfSquares(columns.Column(j)))];
    }

    /// <summary>
    /// Square root of the largest over the smallest eigenvalue of the columns' correlations.
    /// </summary>
    /// <param name="columns">n rows by p columns, without the column of ones; each must vary.</param>
    /// <returns>1 and up; null where the columns are dependent or one is constant.</returns>
    public static double? ConditionNumber(Matrix<double> columns)
    {
        var spreads = columns.EnumerateColumns().Select(LeastSquares.SumOfSquares).ToArray();
        if (spreads.Any(s => !(s > 0)))
        {
            return null;
        }

        var scaled = Matrix<double>.Build.DenseOfColumnVectors(
            columns.EnumerateColumns().Select((c, j) => (c - c.Average()) / Math.Sqrt(spreads[j])));
        var values = scaled.TransposeThisAndMultiply(scaled).Evd(Symmetricity.Symmetric).EigenValues.Real();
        var (low, high) = (values.Minimum(), values.Maximum());
        return low > 1e-12 * high ? Math.Sqrt(high / low) : null;
    }
}
