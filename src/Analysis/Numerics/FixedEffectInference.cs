using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// t tests of the fixed terms of a mixed model with degrees of freedom that allow for estimated variances.
/// Source: Satterthwaite (1946), Kuznetsova, Brockhoff and Christensen (2017, JSS 82(13)); Kenward and Roger
/// (1997, Biometrics 53), Halekoh and Hojsgaard (2014, JSS 59(9)). Consumer: intervals beside fixed terms of
/// a mixed model.
/// </summary>
public static class FixedEffectInference
{
    /// <summary>Satterthwaite's degrees of freedom, from the curvature of the criterion.</summary>
    /// <param name="fit">A fit, singular ones included: a variance of 0 then counts as known.</param>
    /// <returns>p tests; null where the curvature or the variances' slopes could not be had.</returns>
    public static IReadOnlyList<CoefficientTest>? Satterthwaite(MixedFit fit)
    {
        var system = new PenalisedSystem(fit.Data);
        var criterion = new MixedCriterion(system, fit.Restricted);
        double[] at = [.. fit.Components.Select(c => c.RelativeSpread), Math.Sqrt(fit.ResidualVariance)];
        if (NumericDerivatives.Of(x => criterion.At(x[..^1], x[^1]), at) is not { } curvature
            || NumericDerivatives.Jacobian(x => Variances(system, x), at) is not { } slopes)
        {
            return null;
        }

        var uncertainty = TwiceInverse(curvature.Hessian);
        return [.. fit.FixedEffects.Select((b, j) =>
        {
            var slope = Vector<double>.Build.Dense(at.Length, i => slopes[i][j]);
            var variance = fit.FixedCovariance[j, j];
            return Test(b, variance, 2 * variance * variance / (slope * uncertainty * slope));
        })];
    }

    /// <summary>
    /// Kenward and Roger's adjusted standard errors and degrees of freedom, from the expected information.
    /// Dense in the rows: for up to some hundred of them.
    /// </summary>
    /// <param name="fit">A restricted fit, singular ones included.</param>
    /// <returns>p tests; null where the information on the variances is singular.</returns>
    /// <exception cref="ArgumentException">The fit is not a restricted one.</exception>
    public static IReadOnlyList<CoefficientTest>? KenwardRoger(MixedFit fit) =>
        fit.Restricted
            ? Numerics.KenwardRoger.Of(fit)?.Tests()
            : throw new ArgumentException(
                "Kenward and Roger's adjustment is for a restricted fit.", nameof(fit));

    internal static CoefficientTest Test(double estimate, double variance, double degreesOfFreedom) => new()
    {
        Estimate = estimate,
        StandardError = Math.Sqrt(variance),
        DegreesOfFreedom = degreesOfFreedom,
    };

    private static double[]? Variances(PenalisedSystem system, double[] x) =>
        system.Solve(x[..^1]) is { } solution
            ? [.. solution.FixedFactor.Inverse().Diagonal().Select(v => v * x[^1] * x[^1])]
            : null;

    // Directions without curvature say nothing about the parameters and are left out.
    private static Matrix<double> TwiceInverse(Matrix<double> hessian)
    {
        var eigen = hessian.Evd(Symmetricity.Symmetric);
        var inverse = eigen.EigenValues.Map(v => v.Real > 1e-8 ? 2 / v.Real : 0);
        var scaled = eigen.EigenVectors.MapIndexed((_, j, v) => v * inverse[j]);
        return scaled.TransposeAndMultiply(eigen.EigenVectors);
    }
}
