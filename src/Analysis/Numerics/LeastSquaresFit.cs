using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// An ordinary least squares fit and what follows from it alone. Vectors of length n go by row, those of
/// length k by column of the design. R2, F and the information criteria take the design to hold a column of
/// ones. Source: Belsley, Kuh and Welsch (1980). Made by <see cref="LeastSquares"/>.
/// </summary>
public sealed record LeastSquaresFit
{
    /// <summary>X: n rows by k columns.</summary>
    public required Matrix<double> Design { get; init; }

    /// <summary>y: n observations, in the caller's unit.</summary>
    public required IReadOnlyList<double> Response { get; init; }

    /// <summary>b: k coefficients, units of y per unit of the column.</summary>
    public required IReadOnlyList<double> Coefficients { get; init; }

    /// <summary>Xb: n values in the unit of y.</summary>
    public required IReadOnlyList<double> Fitted { get; init; }

    /// <summary>y - Xb: n values in the unit of y.</summary>
    public required IReadOnlyList<double> Residuals { get; init; }

    /// <summary>
    /// Diagonal of the hat matrix: n values. Range: 0 to 1; 1 means the row decides a coefficient alone.
    /// </summary>
    public required IReadOnlyList<double> Leverage { get; init; }

    /// <summary>(X'X)^-1: k by k.</summary>
    public required Matrix<double> InverseGram { get; init; }

    /// <summary>Rows, n.</summary>
    public int Rows => Response.Count;

    /// <summary>Columns, k.</summary>
    public int Terms => Coefficients.Count;

    /// <summary>n - k. Range: 1 and up.</summary>
    public int ResidualDegreesOfFreedom => Rows - Terms;

    /// <summary>Sum of squared residuals. Range: 0 and up.</summary>
    public required double ResidualSumOfSquares { get; init; }

    /// <summary>Sum of squares of y about its mean. Range: 0 and up.</summary>
    public required double TotalSumOfSquares { get; init; }

    /// <summary>Estimated residual variance, residual sum of squares over n - k.</summary>
    public double ResidualVariance => ResidualSumOfSquares / ResidualDegreesOfFreedom;

    /// <summary>Share of the variance explained; null where y does not vary. Range: 0 to 1.</summary>
    public double? RSquared => TotalSumOfSquares > 0 ? 1 - (ResidualSumOfSquares / TotalSumOfSquares) : null;

    /// <summary>R2 corrected for the number of terms; null where y does not vary. May be negative.</summary>
    public double? AdjustedRSquared => 1 - ((1 - RSquared) * (Rows - 1) / ResidualDegreesOfFreedom);

    /// <summary>Classical covariance of the coefficients under equal variances: k by k.</summary>
    public Matrix<double> Covariance => InverseGram * ResidualVariance;

    /// <summary>t tests of the coefficients under equal variances, k of them.</summary>
    public IReadOnlyList<CoefficientTest> ClassicalTests() =>
        CoefficientTest.All(Coefficients, Covariance, ResidualDegreesOfFreedom);

    /// <summary>
    /// Gaussian log-likelihood at the maximum-likelihood variance; infinite for a perfect fit.
    /// </summary>
    public double LogLikelihood =>
        -0.5 * Rows * (Math.Log(2 * Math.PI) + 1 + Math.Log(ResidualSumOfSquares / Rows));

    /// <summary>Akaike's criterion, the variance counted as a parameter.</summary>
    public double Aic => (-2 * LogLikelihood) + (2 * (Terms + 1));

    /// <summary>Schwarz's criterion, the variance counted as a parameter.</summary>
    public double Bic => (-2 * LogLikelihood) + (Math.Log(Rows) * (Terms + 1));

    /// <summary>
    /// Sum of squared leave-one-out prediction errors (Allen 1974); null where a leverage is 1.
    /// </summary>
    public double? Press =>
        Leverage.Any(h => h >= 1) ? null : Residuals.Zip(Leverage, (e, h) => Math.Pow(e / (1 - h), 2)).Sum();

    /// <summary>
    /// Test that all terms but the column of ones are zero, under equal variances; null where the fit has one
    /// term or is perfect, or y does not vary.
    /// </summary>
    public WaldResult? OverallTest()
    {
        if (Terms < 2 || !(RSquared < 1))
        {
            return null;
        }

        var f = RSquared.Value / (Terms - 1) / ((1 - RSquared.Value) / ResidualDegreesOfFreedom);
        return WaldResult.From(f * (Terms - 1), Terms - 1, ResidualDegreesOfFreedom);
    }

    /// <summary>
    /// Cook's distance, row by row (Cook 1977); null for a row of leverage 1 and for all where the fit is
    /// perfect.
    /// </summary>
    public IReadOnlyList<double?> CookDistances() =>
        [.. Residuals.Zip(Leverage, (e, h) => h < 1 && ResidualVariance > 0
            ? e * e * h / (Terms * ResidualVariance * (1 - h) * (1 - h))
            : (double?)null)];

    /// <summary>
    /// Externally studentised residuals, row by row: t with n - k - 1 degrees of freedom when the row is like
    /// the rest. Null for a row of leverage 1, or where the other rows are fitted without error.
    /// </summary>
    public IReadOnlyList<double?> StudentisedResiduals() =>
        [.. Residuals.Zip(Leverage, Studentise)];

    /// <summary>
    /// Coefficients times the column's over y's standard deviation: standard deviations of y per standard
    /// deviation of the column. 0 for the column of ones; null where y does not vary.
    /// </summary>
    public IReadOnlyList<double?> StandardisedCoefficients() =>
        [.. Coefficients.Select((b, j) => TotalSumOfSquares > 0
            ? b * Math.Sqrt(LeastSquares.SumOfSquares(Design.Column(j)) / TotalSumOfSquares)
            : (double?)null)];

    private double? Studentise(double residual, double leverage)
    {
        if (leverage >= 1 || ResidualDegreesOfFreedom < 2)
        {
            return null;
        }

        var left = ResidualSumOfSquares - (residual * residual / (1 - leverage));
        var without = left / (ResidualDegreesOfFreedom - 1);
        return without > 0 ? residual / Math.Sqrt(without * (1 - leverage)) : null;
    }
}
