using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Wald's joint test of some coefficients. Source: Wald (1943, Trans. AMS 54). Consumers: block tests of
/// regressions, the Mundlak and Hausman contrasts.
/// </summary>
public static class Wald
{
    /// <summary>Tests that the coefficients at <paramref name="at"/> are all zero.</summary>
    /// <param name="coefficients">k coefficients.</param>
    /// <param name="covariance">Their covariance, k by k, of any kind.</param>
    /// <param name="at">Positions to test, each in 0 .. k-1; at least one.</param>
    /// <param name="residualDegreesOfFreedom">Degrees of freedom for an F test; null for chi-squared.</param>
    /// <returns>The test; null where the tested part of the covariance is not positive definite.</returns>
    /// <exception cref="ArgumentException">No position is given.</exception>
    public static WaldResult? Test(
        IReadOnlyList<double> coefficients,
        Matrix<double> covariance,
        IReadOnlyList<int> at,
        double? residualDegreesOfFreedom = null)
    {
        if (at.Count == 0)
        {
            throw new ArgumentException("Nothing to test.", nameof(at));
        }

        var v = Matrix<double>.Build.Dense(at.Count, at.Count, (i, j) => covariance[at[i], at[j]]);
        double[] b = [.. at.Select(i => coefficients[i])];
        return SmallCholesky.TryFactor(v)?.Forward(b) is { } z
            ? WaldResult.From(z.Sum(c => c * c), at.Count, residualDegreesOfFreedom)
            : null;
    }
}
