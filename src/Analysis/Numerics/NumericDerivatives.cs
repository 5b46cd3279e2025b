using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Derivatives of a smooth function of a few arguments by five-point differences, exact for polynomials of
/// degree four. Source: Abramowitz and Stegun (1964, table 25.2). Consumers: <see cref="NewtonSearch"/>,
/// Satterthwaite's degrees of freedom.
/// </summary>
internal static class NumericDerivatives
{
    private const double Step = 2e-3;

    private static readonly (int At, double Weight)[] First =
        [(-2, 1 / 12.0), (-1, -8 / 12.0), (1, 8 / 12.0), (2, -1 / 12.0)];

    /// <summary>Value, gradient and Hessian; null where the function has no value nearby.</summary>
    public static Derivatives? Of(Func<double[], double?> f, double[] x)
    {
        var k = x.Length;
        if (f(x) is not { } value)
        {
            return null;
        }

        var gradient = Vector<double>.Build.Dense(k);
        var hessian = Matrix<double>.Build.Dense(k, k);
        for (var i = 0; i < k; i++)
        {
            var h = StepAt(x[i]);
            double?[] around = [.. new[] { -2, -1, 1, 2 }.Select(m => f(Moved(x, (i, m * h))))];
            if (around is not [{ } far, { } near, { } next, { } last])
            {
                return null;
            }

            gradient[i] = (far - (8 * near) + (8 * next) - last) / (12 * h);
            hessian[i, i] = (-far + (16 * near) - (30 * value) + (16 * next) - last) / (12 * h * h);
            for (var j = 0; j < i; j++)
            {
                if (Mixed(f, x, i, j) is not { } mixed)
                {
                    return null;
                }

                hessian[i, j] = hessian[j, i] = mixed;
            }
        }

        return new(value, gradient, hessian);
    }

    /// <summary>
    /// Derivatives of m values by each of the k arguments, k rows of m; null where one has no value.
    /// </summary>
    public static double[][]? Jacobian(Func<double[], double[]?> f, double[] x)
    {
        var rows = new double[x.Length][];
        for (var i = 0; i < x.Length; i++)
        {
            var h = StepAt(x[i]);
            foreach (var (at, weight) in First)
            {
                if (f(Moved(x, (i, at * h))) is not { } values)
                {
                    return null;
                }

                rows[i] ??= new double[values.Length];
                for (var m = 0; m < values.Length; m++)
                {
                    rows[i][m] += weight / h * values[m];
                }
            }
        }

        return rows;
    }

    private static double? Mixed(Func<double[], double?> f, double[] x, int i, int j)
    {
        var (hi, hj) = (StepAt(x[i]), StepAt(x[j]));
        var sum = f(Moved(x, (i, hi), (j, hj))) - f(Moved(x, (i, hi), (j, -hj)))
            - f(Moved(x, (i, -hi), (j, hj))) + f(Moved(x, (i, -hi), (j, -hj)));
        return sum / (4 * hi * hj);
    }

    private static double StepAt(double x) => Step * Math.Max(0.1, Math.Abs(x));

    private static double[] Moved(double[] x, params ReadOnlySpan<(int At, double By)> moves)
    {
        var moved = (double[])x.Clone();
        foreach (var (at, by) in moves)
        {
            moved[at] += by;
        }

        return moved;
    }
}
