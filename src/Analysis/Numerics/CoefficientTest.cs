using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// One coefficient with its standard error, t test and interval. Source: Student (1908); the degrees of
/// freedom are the caller's, n - k or Satterthwaite's (1946). Made from any fit and any covariance.
/// </summary>
public sealed record CoefficientTest
{
    /// <summary>The coefficient, units of y per unit of the column.</summary>
    public required double Estimate { get; init; }

    /// <summary>Standard error in the unit of the estimate. Range: above 0.</summary>
    public required double StandardError { get; init; }

    /// <summary>Degrees of freedom of the standard error. Range: above 0.</summary>
    public required double DegreesOfFreedom { get; init; }

    /// <summary>Estimate over its standard error.</summary>
    public double T => Estimate / StandardError;

    /// <summary>Two-sided probability under a true value of zero. Range: 0 to 1.</summary>
    public double P => TailAreas.StudentTwoSided(T, DegreesOfFreedom);

    /// <summary>The two-sided interval.</summary>
    /// <param name="level">Coverage. Range: above 0, below 1.</param>
    /// <returns>Low and high end in the unit of the estimate.</returns>
    public (double Low, double High) Interval(double level = 0.95)
    {
        var reach = TailAreas.StudentQuantile(0.5 + level / 2, DegreesOfFreedom) * StandardError;
        return (Estimate - reach, Estimate + reach);
    }

    /// <summary>
    /// All coefficients of a fit against one covariance and one number of degrees of freedom.
    /// </summary>
    /// <param name="coefficients">k coefficients.</param>
    /// <param name="covariance">k by k, with a diagonal above 0.</param>
    /// <param name="degreesOfFreedom">For all of them. Range: above 0.</param>
    /// <returns>k tests in the order of the coefficients.</returns>
    public static IReadOnlyList<CoefficientTest> All(
        IReadOnlyList<double> coefficients, Matrix<double> covariance, double degreesOfFreedom) =>
        [.. coefficients.Select((b, i) => new CoefficientTest
        {
            Estimate = b,
            StandardError = Math.Sqrt(covariance[i, i]),
            DegreesOfFreedom = degreesOfFreedom,
        })];
}
