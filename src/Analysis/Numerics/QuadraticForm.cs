using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// b'V^-1 b for a covariance V that may be singular. Source: Cholesky's factor with a check of its pivots. Consumers:
/// <see cref="Wald"/>, the Hausman contrast.
/// </summary>
internal static class QuadraticForm
{
    /// <summary>The form, or null where V is not positive definite to rounding.</summary>
    public static double? InInverse(Matrix<double> v, Vector<double> b)
    {
        var k = b.Count;
        var l = Matrix<double>.Build.Dense(k, k);
        var sum = 0.0;
        var z = new double[k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = v[i, j];
                for (var m = 0; m < j; m++)
                {
                    rest -= l[i, m] * l[j, m];
                }

                if (i == j && !(rest > 1e-12 * v[i, i]))
                {
                    return null;
                }

                l[i, j] = i == j ? Math.Sqrt(rest) : rest / l[j, j];
            }

            z[i] = (b[i] - Enumerable.Range(0, i).Sum(m => l[i, m] * z[m])) / l[i, i];
            sum += z[i] * z[i];
        }

        return sum;
    }
}
