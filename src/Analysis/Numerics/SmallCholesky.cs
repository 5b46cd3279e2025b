using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// A = LL' for a small dense A, with a check of its pivots instead of an exception. Source: Golub and Van
/// Loan (2013, section 4.2). Consumers: <see cref="PenalisedSystem"/>, <see cref="Wald"/>.
/// </summary>
internal sealed class SmallCholesky
{
    /// <summary>A pivot that keeps less than this part of its diagonal counts as zero.</summary>
    private const double Dependent = 1e-12;

    private readonly double[,] _l;

    private SmallCholesky(double[,] l) => _l = l;

    public int Size => _l.GetLength(0);

    /// <summary>log|A|.</summary>
    public double LogDeterminant => 2 * Enumerable.Range(0, Size).Sum(i => Math.Log(_l[i, i]));

    /// <summary>The factor, or null where A is not positive definite to rounding.</summary>
    public static SmallCholesky? TryFactor(Matrix<double> a)
    {
        var l = new double[a.RowCount, a.RowCount];
        for (var i = 0; i < a.RowCount; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = a[i, j];
                for (var m = 0; m < j; m++)
                {
                    rest -= l[i, m] * l[j, m];
                }

                if (i == j && !(rest > Dependent * a[i, i]))
                {
                    return null;
                }

                l[i, j] = i == j ? Math.Sqrt(rest) : rest / l[j, j];
            }
        }

        return new(l);
    }

    /// <summary>z with L z = b.</summary>
    public double[] Forward(double[] b)
    {
        var z = (double[])b.Clone();
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < i; j++)
            {
                z[i] -= _l[i, j] * z[j];
            }

            z[i] /= _l[i, i];
        }

        return z;
    }

    /// <summary>x with L' x = z.</summary>
    public double[] Backward(double[] z)
    {
        var x = (double[])z.Clone();
        for (var i = Size - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < Size; j++)
            {
                x[i] -= _l[j, i] * x[j];
            }

            x[i] /= _l[i, i];
        }

        return x;
    }

    /// <summary>A^-1.</summary>
    public Matrix<double> Inverse()
    {
        var columns = Enumerable.Range(0, Size).Select(c =>
        {
            var unit = new double[Size];
            unit[c] = 1;
            return Backward(Forward(unit));
        });

        return Matrix<double>.Build.DenseOfColumnArrays(columns);
    }
}
