using MathNet.Numerics.LinearAlgebra;
using Performix.Analysis.Numerics;
using Performix.Analysis.Units;

namespace Performix.Analysis.Models;

/// <summary>Activity and attainment with the patch held constant (statistics 3e).</summary>
/// <param name="Correlation">Partial correlation with its 90 % interval: the one that equivalence is judged by.</param>
/// <param name="P">Two-sided p of no correlation, HC3 (MacKinnon and White 1985) with n-k degrees of freedom.</param>
internal sealed record ActivityTest(Estimate Correlation, double P)
{
    private const double Level = 0.9;

    public static ActivityTest? Of(IReadOnlyList<SeparationRow> rows)
    {
        var columns = Enumerable.Range(0, rows[0].Patch.Count).Select(c => rows.Select(r => r.Patch[c]).ToArray());
        var ones = Enumerable.Repeat(1.0, rows.Count).ToArray();
        var x = Matrix<double>.Build.DenseOfColumnArrays([ones, [.. rows.Select(r => r.Activity)], .. columns]);
        if (LeastSquares.TryFit(x, [.. rows.Select(r => r.Attainment)]) is not { } fit
            || RobustCovariance.Of(fit, HeteroskedasticKind.HC3) is not { } covariance
            || covariance[1, 1] <= 0)
        {
            return null;
        }

        var t = fit.Coefficients[1] / Math.Sqrt(covariance[1, 1]);
        var free = fit.ResidualDegreesOfFreedom;
        var r = t / Math.Sqrt((t * t) + free);
        var controls = fit.Terms - 2;
        var ends = CorrelationInference.Interval(
            r, CorrelationInference.FisherError(rows.Count, controls), Level);
        return new ActivityTest(
            new Estimate(r, new Interval(ends.Low, ends.High, Level)), TailAreas.StudentTwoSided(t, free));
    }
}
