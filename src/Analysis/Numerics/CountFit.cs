namespace Performix.Analysis.Numerics;

/// <summary>A fitted log-linear model of counts.</summary>
/// <remarks>Source and consumer: see <see cref="CountRegression"/>.</remarks>
/// <param name="Coefficients">
/// One a column of the design: change of the log of the expected count per unit.
/// </param>
/// <param name="Errors">Standard errors that trust the model's variance.</param>
/// <param name="RobustErrors">Standard errors from the squared residuals (sandwich, HC0).</param>
/// <param name="Fitted">Expected count of each row.</param>
/// <param name="LogLikelihood">Log-likelihood, constants included.</param>
/// <param name="Deviance">Twice the log-likelihood short of a model with a parameter a row.</param>
/// <param name="Theta">
/// Size (theta) of the negative binomial: variance = m + m^2 / theta. Infinite for Poisson, and where the
/// counts are not more spread than Poisson's.
/// </param>
/// <param name="ThetaError">Standard error of theta; NaN where theta is infinite.</param>
/// <param name="Parameters">Coefficients, and theta where it was fitted.</param>
public sealed record CountFit(
    IReadOnlyList<double> Coefficients,
    IReadOnlyList<double> Errors,
    IReadOnlyList<double> RobustErrors,
    IReadOnlyList<double> Fitted,
    double LogLikelihood,
    double Deviance,
    double Theta,
    double ThetaError,
    int Parameters)
{
    /// <summary>Akaike's criterion. Smaller is better.</summary>
    public double Aic => 2 * Parameters - 2 * LogLikelihood;

    /// <summary>Two-sided normal p of a coefficient being 0, by the model's standard error.</summary>
    /// <param name="column">Column of the design, from 0.</param>
    public double P(int column) => TailAreas.NormalTwoSided(Coefficients[column] / Errors[column]);
}
