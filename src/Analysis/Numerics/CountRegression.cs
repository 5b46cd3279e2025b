using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Log-linear regression of counts: Poisson, and negative binomial with quadratic variance (NB2).
/// </summary>
/// <remarks>
/// Source: McCullagh and Nelder (1989, ch. 6), White (1982) for the robust errors, Lawless (1987, Can. J.
/// Stat. 15:209) and Venables and Ripley (2002, section 7.4) for NB2. Consumer: numbers of events beside
/// amounts. The design holds a column of ones where a constant is wanted; it needs full rank and more rows
/// than columns, counts are 0 or above with at least one above 0, else <see cref="ArgumentException"/>.
/// </remarks>
public static class CountRegression
{
    private const double Unbounded = 1e8;
    private const int Rounds = 200;

    /// <summary>Poisson regression.</summary>
    /// <param name="design">Rows by columns.</param>
    /// <param name="counts">Events of each row.</param>
    /// <param name="offset">Log of each row's exposure, with coefficient 1; empty for none.</param>
    public static CountFit Poisson(
        Matrix<double> design, IReadOnlyList<double> counts, IReadOnlyList<double>? offset = null)
    {
        var scoring = new LogLinearScoring(design, counts, offset ?? []);
        var coefficients = scoring.Solve(scoring.Start(), double.PositiveInfinity);
        return Describe(scoring, counts, coefficients, double.PositiveInfinity, double.NaN) with
        {
            Parameters = design.ColumnCount,
        };
    }

    /// <summary>
    /// Negative binomial regression; gives the Poisson fit where the counts are not overdispersed.
    /// </summary>
    /// <param name="design">Rows by columns.</param>
    /// <param name="counts">Events of each row.</param>
    /// <param name="offset">Log of each row's exposure, with coefficient 1; empty for none.</param>
    public static CountFit NegativeBinomial(
        Matrix<double> design, IReadOnlyList<double> counts, IReadOnlyList<double>? offset = null)
    {
        var scoring = new LogLinearScoring(design, counts, offset ?? []);
        var coefficients = scoring.Solve(scoring.Start(), double.PositiveInfinity);
        var theta = NegativeBinomialSize.Start(counts, scoring.Fitted(coefficients));
        var last = double.NegativeInfinity;
        for (var round = 0; round < Rounds && theta < Unbounded; round++)
        {
            theta = NegativeBinomialSize.Best(counts, scoring.Fitted(coefficients), theta);
            coefficients = scoring.Solve(coefficients, theta);
            var reached = LogLikelihood(counts, scoring.Fitted(coefficients), theta);
            if (Math.Abs(reached - last) < 1e-13 * (1 + Math.Abs(reached)))
            {
                break;
            }

            last = reached;
        }

        if (theta >= Unbounded)
        {
            return Poisson(design, counts, offset) with { Parameters = design.ColumnCount + 1 };
        }

        var information = NegativeBinomialSize.Information(counts, scoring.Fitted(coefficients), theta);
        return Describe(scoring, counts, coefficients, theta, 1 / Math.Sqrt(information));
    }

    private static CountFit Describe(
        LogLinearScoring scoring,
        IReadOnlyList<double> counts,
        Vector<double> coefficients,
        double theta,
        double thetaError)
    {
        var fitted = scoring.Fitted(coefficients);
        var (errors, robust) = scoring.Errors(fitted, theta);
        return new(
            [.. coefficients],
            errors,
            robust,
            [.. fitted],
            LogLikelihood(counts, fitted, theta),
            LogLinearScoring.Deviance(counts, fitted, theta),
            theta,
            thetaError,
            coefficients.Count + 1);
    }

    private static double LogLikelihood(IReadOnlyList<double> counts, double[] fitted, double theta) =>
        counts.Select((y, at) => LogChance(y, fitted[at], theta)).Sum();

    private static double LogChance(double y, double mean, double theta)
    {
        var events = y > 0 ? y * Math.Log(mean) : 0;
        if (double.IsInfinity(theta))
        {
            return events - mean - SpecialFunctions.GammaLn(y + 1);
        }

        return SpecialFunctions.GammaLn(theta + y) - SpecialFunctions.GammaLn(theta) - SpecialFunctions.GammaLn(y + 1)
            + theta * Math.Log(theta) + events - (theta + y) * Math.Log(theta + mean);
    }
}
