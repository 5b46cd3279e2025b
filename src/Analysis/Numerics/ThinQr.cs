using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// X = QR with one column of Q a column of X, by Gram-Schmidt done twice a column, which keeps Q orthogonal
/// to rounding (Giraud, Langou and Rozloznik 2005, Comput. Math. Appl. 50). Memory is that of X. Consumer:
/// <see cref="LeastSquares"/>.
/// </summary>
internal sealed class ThinQr
{
    /// <summary>
    /// A column that keeps less than this part of its length after projection counts as dependent.
    /// </summary>
    private const double Dependent = 1e-9;

    private readonly double[][] _q;
    private readonly Matrix<double> _r;

    private ThinQr(double[][] q, Matrix<double> r, int dependentColumn)
    {
        _q = q;
        _r = r;
        DependentColumn = dependentColumn;
    }

    /// <summary>The first column that the earlier ones explain, or -1 where all are independent.</summary>
    public int DependentColumn { get; }

    public static ThinQr Of(Matrix<double> x)
    {
        var q = x.ToColumnArrays();
        var r = Matrix<double>.Build.Dense(x.ColumnCount, x.ColumnCount);
        for (var j = 0; j < q.Length; j++)
        {
            var length = Norm(q[j]);
            Project(q, j, r);
            Project(q, j, r);
            r[j, j] = Norm(q[j]);
            if (!(r[j, j] > Dependent * length))
            {
                return new(q, r, j);
            }

            Scale(q[j], 1 / r[j, j]);
        }

        return new(q, r, -1);
    }

    /// <summary>The coefficients that bring X closest to <paramref name="y"/>.</summary>
    public double[] Solve(IReadOnlyList<double> y)
    {
        var b = Along(y);
        for (var i = b.Length - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < b.Length; j++)
            {
                b[i] -= _r[i, j] * b[j];
            }

            b[i] /= _r[i, i];
        }

        return b;
    }

    /// <summary>The coordinates of <paramref name="y"/> along the columns of Q.</summary>
    public double[] Along(IReadOnlyList<double> y) => Array.ConvertAll(_q, column => Dot(column, y));

    /// <summary>The diagonal of the hat matrix, row by row; exact ones are given as 1.</summary>
    public double[] Leverage()
    {
        var h = new double[_q.Length == 0 ? 0 : _q[0].Length];
        foreach (var column in _q)
        {
            for (var i = 0; i < h.Length; i++)
            {
                h[i] += column[i] * column[i];
            }
        }

        return Array.ConvertAll(h, v => v > 1 - 1e-12 ? 1 : v);
    }

    /// <summary>(X'X)^-1.</summary>
    public Matrix<double> InverseGram()
    {
        var k = _r.ColumnCount;
        var inverse = Matrix<double>.Build.Dense(k, k);
        for (var c = 0; c < k; c++)
        {
            for (var i = c; i >= 0; i--)
            {
                var sum = i == c ? 1.0 : 0;
                for (var j = i + 1; j <= c; j++)
                {
                    sum -= _r[i, j] * inverse[j, c];
                }

                inverse[i, c] = sum / _r[i, i];
            }
        }

        return inverse.TransposeAndMultiply(inverse);
    }

    private static void Project(double[][] q, int j, Matrix<double> r)
    {
        for (var i = 0; i < j; i++)
        {
            var along = Dot(q[i], q[j]);
            r[i, j] += along;
            for (var row = 0; row < q[j].Length; row++)
            {
                q[j][row] -= along * q[i][row];
            }
        }
    }

    private static double Dot(double[] a, IReadOnlyList<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static double Norm(double[] a) => Math.Sqrt(Dot(a, a));

    private static void Scale(double[] a, double by)
    {
        for (var i = 0; i < a.Length; i++)
        {
            a[i] *= by;
        }
    }
}
