using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Performix.Analysis.Numerics;

/// <summary>Fisher scoring of a log-linear model with Poisson or negative binomial variance.</summary>
/// <remarks>
/// Source: McCullagh and Nelder (1989, section 2.5), each step by QR. Consumer: <see
/// cref="CountRegression"/>.
/// </remarks>
internal sealed class LogLinearScoring
{
    private const int Steps = 100;
    private const int Halvings = 20;
    private const double Enough = 1e-14;

    private readonly Matrix<double> _design;
    private readonly IReadOnlyList<double> _counts;
    private readonly Vector<double> _offset;

    public LogLinearScoring(Matrix<double> design, IReadOnlyList<double> counts, IReadOnlyList<double> offset)
    {
        Check(design, counts, offset);
        (_design, _counts) = (design, counts);
        _offset = Vector<double>.Build.Dense(counts.Count, i => offset.Count == 0 ? 0 : offset[i]);
    }

    /// <summary>Least squares of the logs of the counts, those of 0 raised a little.</summary>
    public Vector<double> Start() =>
        Regress(Vector<double>.Build.Dense(_counts.Count, 1), LogCounts() - _offset);

    /// <summary>The coefficients of most likelihood for a given size theta (infinite: Poisson).</summary>
    public Vector<double> Solve(Vector<double> start, double theta)
    {
        var (at, deviance) = (start, Deviance(_counts, Fitted(start), theta));
        for (var step = 0; step < Steps; step++)
        {
            var next = Step(at, theta);
            var reached = Deviance(_counts, Fitted(next), theta);
            for (var half = 0; half < Halvings && !(reached <= deviance + Enough * (1 + deviance)); half++)
            {
                next = (next + at) / 2;
                reached = Deviance(_counts, Fitted(next), theta);
            }

            var gain = deviance - reached;
            (at, deviance) = (next, reached);
            if (Math.Abs(gain) < Enough * (1 + deviance))
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Expected counts.</summary>
    public double[] Fitted(Vector<double> coefficients) =>
        (_design * coefficients + _offset).PointwiseExp().ToArray();

    /// <summary>
    /// Standard errors by the expected information, and by the sandwich of squared residuals.
    /// </summary>
    public (double[] Model, double[] Robust) Errors(double[] fitted, double theta)
    {
        var spread = Factor(Weights(fitted, theta)).R.Inverse();
        var covariance = spread.TransposeAndMultiply(spread);
        var scores = _design.Clone();
        for (var i = 0; i < _counts.Count; i++)
        {
            scores.SetRow(i, _design.Row(i) * (_counts[i] - fitted[i]) / (1 + fitted[i] / theta));
        }

        var robust = covariance * scores.TransposeThisAndMultiply(scores) * covariance;
        return ([.. covariance.Diagonal().PointwiseSqrt()], [.. robust.Diagonal().PointwiseSqrt()]);
    }

    /// <summary>Deviance of counts from expected counts.</summary>
    public static double Deviance(IReadOnlyList<double> counts, IReadOnlyList<double> fitted, double theta) =>
        2 * counts.Select((y, at) => Distance(y, fitted[at], theta)).Sum();

    private static double Distance(double y, double mean, double theta)
    {
        var events = y > 0 ? y * Math.Log(y / mean) : 0;
        return double.IsInfinity(theta)
            ? events - (y - mean)
            : events - (y + theta) * Math.Log((y + theta) / (mean + theta));
    }

    private static Vector<double> Weights(double[] fitted, double theta) =>
        Vector<double>.Build.Dense(fitted.Length, i => fitted[i] / (1 + fitted[i] / theta));

    private Vector<double> LogCounts() =>
        Vector<double>.Build.Dense(_counts.Count, i => Math.Log(_counts[i] > 0 ? _counts[i] : 1.0 / 6));

    private Vector<double> Step(Vector<double> at, double theta)
    {
        var fitted = Fitted(at);
        var working = _design * at;
        for (var i = 0; i < _counts.Count; i++)
        {
            working[i] += (_counts[i] - fitted[i]) / fitted[i];
        }

        return Regress(Weights(fitted, theta), working);
    }

    private Vector<double> Regress(Vector<double> weights, Vector<double> outcome) =>
        Factor(weights).Solve(outcome.PointwiseMultiply(weights.PointwiseSqrt()));

    private QR<double> Factor(Vector<double> weights)
    {
        var roots = weights.PointwiseSqrt();
        return Matrix<double>.Build
            .Dense(_design.RowCount, _design.ColumnCount, (i, j) => roots[i] * _design[i, j])
            .QR(QRMethod.Thin);
    }

    private static void Check(Matrix<double> design, IReadOnlyList<double> counts, IReadOnlyList<double> offset)
    {
        if (counts.Count != design.RowCount || design.RowCount <= design.ColumnCount || design.ColumnCount == 0)
        {
            throw new ArgumentException(
                $"{counts.Count} counts do not fit {design.ToTypeString()}.", nameof(counts));
        }

        if (!FullRank(design))
        {
            throw new ArgumentException("The columns of the design depend on each other.", nameof(design));
        }

        if (counts.Any(c => !(c >= 0 && double.IsFinite(c))) || counts.Sum() <= 0)
        {
            throw new ArgumentException("Counts are 0 or above, and one above 0.", nameof(counts));
        }

        if (offset.Count != 0 && offset.Count != counts.Count)
        {
            throw new ArgumentException(
                $"Expected {counts.Count} offsets, got {offset.Count}.", nameof(offset));
        }
    }

    private static bool FullRank(Matrix<double> design)
    {
        var triangle = design.QR(QRMethod.Thin).R;
        return Enumerable.Range(0, design.ColumnCount)
            .All(j => Math.Abs(triangle[j, j]) > 1e-10 * triangle.Column(j).L2Norm());
    }
}
