using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Shares of R2 by term that need no subsets, only the correlations. Source: Pratt (1987); Genizi (1993,
/// Stat. Sinica 3), which Johnson (2000, MBR 35) reached as relative weights; Zuber and Strimmer (2011, SAGMB
/// 10) for CAR scores. Consumer: cross-checks beside <see cref="RelativeImportance"/>. All three add up to
/// R2.
/// </summary>
public sealed record CorrelationShares
{
    /// <summary>Standardised coefficient times correlation, p values; may be negative.</summary>
    public required IReadOnlyList<double> Pratt { get; init; }

    /// <summary>Relative weights, p values. Range: 0 to 1.</summary>
    public required IReadOnlyList<double> GeniziJohnson { get; init; }

    /// <summary>Squared correlation with the decorrelated terms, p values. Range: 0 to 1.</summary>
    public required IReadOnlyList<double> Car { get; init; }

    /// <summary>The three sets of shares.</summary>
    /// <param name="columns">n rows by p columns, without the column of ones.</param>
    /// <param name="y">n observations.</param>
    /// <returns>The shares; null where y or a column does not vary, or the columns are dependent.</returns>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static CorrelationShares? Of(Matrix<double> columns, IReadOnlyList<double> y)
    {
        if (columns.RowCount != y.Count)
        {
            throw new ArgumentException($"{y.Count} values for {columns.RowCount} rows.", nameof(y));
        }

        var scaled = columns.EnumerateColumns().Append(Vector<double>.Build.DenseOfEnumerable(y))
            .Select(Standardise).ToArray();
        if (scaled.Any(c => c is null))
        {
            return null;
        }

        var z = Matrix<double>.Build.DenseOfColumnVectors(scaled.OfType<Vector<double>>());
        var r = z.TransposeThisAndMultiply(z);
        var p = columns.ColumnCount;
        return Of(r.SubMatrix(0, p, 0, p), r.Column(p, 0, p));
    }

    private static CorrelationShares? Of(Matrix<double> among, Vector<double> withResponse)
    {
        var eigen = among.Evd(Symmetricity.Symmetric);
        var values = eigen.EigenValues.Map(v => v.Real);
        if (!(values.Minimum() > 1e-10 * values.Maximum()))
        {
            return null;
        }

        var root = Power(eigen.EigenVectors, values, 0.5);
        var scores = Power(eigen.EigenVectors, values, -0.5) * withResponse;
        var coefficients = Power(eigen.EigenVectors, values, -1) * withResponse;

        return new()
        {
            Pratt = [.. coefficients.PointwiseMultiply(withResponse)],
            GeniziJohnson = [.. root.PointwiseMultiply(root) * scores.PointwiseMultiply(scores)],
            Car = [.. scores.PointwiseMultiply(scores)],
        };
    }

    private static Matrix<double> Power(Matrix<double> vectors, Vector<double> values, double exponent) =>
        vectors.MapIndexed((_, j, v) => v * Math.Pow(values[j], exponent)).TransposeAndMultiply(vectors);

    private static Vector<double>? Standardise(Vector<double> column)
    {
        var centred = column - column.Average();
        var length = centred.L2Norm();
        return length > 0 ? centred / length : null;
    }
}
