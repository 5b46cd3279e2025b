using MathNet.Numerics;

namespace Performix.Analysis.Numerics;

/// <summary>The size (theta) of negative binomial counts whose means are known.</summary>
/// <remarks>
/// Source: Lawless (1987, Can. J. Stat. 15:209). Consumer: <see cref="CountRegression"/>.
/// </remarks>
internal static class NegativeBinomialSize
{
    private const int Steps = 100;

    /// <summary>By moments; infinite where the counts are no more spread than Poisson's.</summary>
    public static double Start(IReadOnlyList<double> counts, IReadOnlyList<double> means)
    {
        // The slope of the likelihood in 1/theta at 0 (Cameron and Trivedi 1986, J. Appl. Econometrics 1:29).
        var excess = counts.Select((y, at) => (y - means[at]) * (y - means[at]) - y).Sum();
        return excess > 0 ? means.Sum(m => m * m) / excess : double.PositiveInfinity;
    }

    /// <summary>The size of most likelihood, by Newton steps of its logarithm.</summary>
    public static double Best(IReadOnlyList<double> counts, IReadOnlyList<double> means, double start)
    {
        var theta = start;
        for (var i = 0; i < Steps; i++)
        {
            var slope = theta * Score(counts, means, theta);
            var bend = theta * theta * Information(counts, means, theta) - slope;
            var step = Math.Clamp(slope / Math.Abs(bend), -1, 1);
            theta *= Math.Exp(step);
            if (Math.Abs(step) < 1e-12)
            {
                break;
            }
        }

        return theta;
    }

    /// <summary>Observed information: minus the second derivative of the log-likelihood in theta.</summary>
    public static double Information(IReadOnlyList<double> counts, IReadOnlyList<double> means, double theta) =>
        counts.Select((y, at) => Curve(y, means[at], theta)).Sum();

    private static double Score(IReadOnlyList<double> counts, IReadOnlyList<double> means, double theta) =>
        counts.Select((y, at) => Slope(y, means[at], theta)).Sum();

    private static double Slope(double y, double mean, double theta) =>
        SpecialFunctions.DiGamma(theta + y) - SpecialFunctions.DiGamma(theta)
        + Math.Log(theta / (theta + mean)) + 1 - (y + theta) / (mean + theta);

    private static double Curve(double y, double mean, double theta) =>
        Trigamma.At(theta) - Trigamma.At(theta + y) - 1 / theta
        + 2 / (mean + theta) - (y + theta) / ((mean + theta) * (mean + theta));
}
