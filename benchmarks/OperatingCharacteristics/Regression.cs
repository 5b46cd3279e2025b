using MathNet.Numerics.LinearAlgebra;

namespace Performix.OperatingCharacteristics;

/// <summary>Least squares with a constant: the pieces that the benchmark's side tests need.</summary>
internal static class Regression
{
    /// <summary>R squared; 0 without columns.</summary>
    public static double Fit(double[] y, IReadOnlyList<double[]> columns)
    {
        var (residuals, _, _) = Solve(y, columns);
        var mean = y.Average();

        return 1 - (residuals.Sum(e => e * e) / y.Sum(v => (v - mean) * (v - mean)));
    }

    /// <summary>
    /// HC3 t of the last column (MacKinnon and White 1985) and the residual degrees of freedom.
    /// </summary>
    public static (double T, int Degrees) RobustT(double[] y, IReadOnlyList<double[]> columns)
    {
        var (residuals, x, slopes) = Solve(y, columns);
        var bread = x.TransposeThisAndMultiply(x).Inverse();
        var scaled = x.Multiply(bread);
        var last = columns.Count;
        var variance = 0.0;
        for (var row = 0; row < y.Length; row++)
        {
            var leverage = scaled.Row(row).DotProduct(x.Row(row));
            variance += Math.Pow(scaled[row, last] * residuals[row] / (1 - leverage), 2);
        }

        return (slopes[last] / Math.Sqrt(variance), y.Length - columns.Count - 1);
    }

    private static (double[] Residuals, Matrix<double> X, Vector<double> Slopes) Solve(
        double[] y, IReadOnlyList<double[]> columns)
    {
        var x = Matrix<double>.Build.Dense(
            y.Length, columns.Count + 1, (row, at) => at == 0 ? 1 : columns[at - 1][row]);
        var slopes = x.QR().Solve(Vector<double>.Build.Dense(y));

        return ([.. y.Zip(x.Multiply(slopes), (v, f) => v - f)], x, slopes);
    }
}
