using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Covariances of least-squares coefficients that allow unequal variances. Source: White (1980), MacKinnon
/// and White (1985, J. Econometrics 29), Long and Ervin (2000, Am. Stat. 54). Consumer: cross-sections of 25
/// rows and more; below, see <see cref="ClusterRobust"/>.
/// </summary>
public static class RobustCovariance
{
    /// <summary>(X'X)^-1 X' diag(w) X (X'X)^-1 with w by the kind.</summary>
    /// <param name="fit">A least-squares fit with n rows and k terms.</param>
    /// <param name="kind">The weights of the squared residuals.</param>
    /// <returns>
    /// k by k; null for HC2, HC3 and HC4 where a row has leverage 1, since its weight is not defined.
    /// </returns>
    public static Matrix<double>? Of(LeastSquaresFit fit, HeteroskedasticKind kind)
    {
        if (kind >= HeteroskedasticKind.HC2 && fit.Leverage.Any(h => h >= 1))
        {
            return null;
        }

        var x = fit.Design;
        var meat = Matrix<double>.Build.Dense(fit.Terms, fit.Terms);
        for (var row = 0; row < fit.Rows; row++)
        {
            var weight = fit.Residuals[row] * fit.Residuals[row] * Inflation(fit, kind, fit.Leverage[row]);
            for (var i = 0; i < fit.Terms; i++)
            {
                for (var j = 0; j < fit.Terms; j++)
                {
                    meat[i, j] += weight * x[row, i] * x[row, j];
                }
            }
        }

        return fit.InverseGram * meat * fit.InverseGram;
    }

    private static double Inflation(LeastSquaresFit fit, HeteroskedasticKind kind, double h) => kind switch
    {
        HeteroskedasticKind.HC0 => 1,
        HeteroskedasticKind.HC1 => (double)fit.Rows / fit.ResidualDegreesOfFreedom,
        HeteroskedasticKind.HC2 => 1 / (1 - h),
        HeteroskedasticKind.HC3 => 1 / ((1 - h) * (1 - h)),
        HeteroskedasticKind.HC4 => Math.Pow(1 - h, -Math.Min(4, fit.Rows * h / fit.Terms)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of covariance."),
    };
}
