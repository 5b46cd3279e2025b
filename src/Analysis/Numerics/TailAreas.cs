using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Tail areas and quantiles of the normal, t, F, chi-squared and beta distributions, computed from the tail
/// so that a small p-value keeps its digits.
/// </summary>
/// <remarks>
/// Source: Abramowitz and Stegun (1964), 26.2, 26.4-26.7 (each area as an incomplete beta or gamma function).
/// Consumer: every test and interval in this folder.
/// </remarks>
public static class TailAreas
{
    private const int Halvings = 1100;

    /// <summary>P(Z &gt; z) for a standard normal Z.</summary>
    public static double NormalUpper(double z) => 0.5 * SpecialFunctions.Erfc(z / Constants.Sqrt2);

    /// <summary>P(|Z| &gt; |z|) for a standard normal Z.</summary>
    public static double NormalTwoSided(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    /// <summary>The standard normal quantile.</summary>
    /// <param name="probability">Lower tail area. Range: 0 to 1; the ends give the infinities.</param>
    public static double NormalQuantile(double probability) => Normal.InvCDF(0, 1, probability);

    /// <summary>P(|T| &gt; |t|) for Student's T.</summary>
    /// <param name="t">The statistic. An infinite one has area 0.</param>
    /// <param name="degrees">Degrees of freedom, whole or not. Range: above 0.</param>
    public static double StudentTwoSided(double t, double degrees) =>
        double.IsInfinity(t)
            ? 0
            : SpecialFunctions.BetaRegularized(degrees / 2, 0.5, degrees / (degrees + t * t));

    /// <summary>P(T &gt; t) for Student's T.</summary>
    /// <param name="t">The statistic.</param>
    /// <param name="degrees">Degrees of freedom, whole or not. Range: above 0.</param>
    public static double StudentUpper(double t, double degrees)
    {
        var half = StudentTwoSided(t, degrees) / 2;
        return t >= 0 ? half : 1 - half;
    }

    /// <summary>The quantile of Student's T.</summary>
    /// <param name="probability">Lower tail area. Range: strictly between 0 and 1.</param>
    /// <param name="degrees">Degrees of freedom, whole or not. Range: above 0.</param>
    public static double StudentQuantile(double probability, double degrees)
    {
        var tail = Math.Min(probability, 1 - probability);
        var share = BetaQuantile(2 * tail, degrees / 2, 0.5);
        var size = Math.Sqrt(degrees * (1 - share) / share);
        return probability < 0.5 ? -size : size;
    }

    /// <summary>P(F &gt; f) for Fisher's F.</summary>
    /// <param name="f">The statistic. Range: 0 or above.</param>
    /// <param name="above">Degrees of freedom of the numerator. Range: above 0.</param>
    /// <param name="below">Degrees of freedom of the denominator. Range: above 0.</param>
    public static double FisherUpper(double f, double above, double below) =>
        f <= 0 ? 1 : SpecialFunctions.BetaRegularized(below / 2, above / 2, below / (below + above * f));

    /// <summary>P(X &gt; x) for a chi-squared X.</summary>
    /// <param name="x">The statistic. Range: 0 or above.</param>
    /// <param name="degrees">Degrees of freedom. Range: above 0.</param>
    public static double ChiSquaredUpper(double x, double degrees) =>
        x <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(degrees / 2, x / 2);

    /// <summary>The quantile of the beta distribution, by bisection to the last digit of a double.</summary>
    /// <param name="probability">Lower tail area. Range: 0 to 1.</param>
    /// <param name="a">First shape. Range: above 0.</param>
    /// <param name="b">Second shape. Range: above 0.</param>
    public static double BetaQuantile(double probability, double a, double b)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < Halvings && high - low > high * 2e-16; i++)
        {
            var middle = low + (high - low) / 2;
            (low, high) = SpecialFunctions.BetaRegularized(a, b, middle) < probability
                ? (middle, high)
                : (low, middle);
        }

        return low + (high - low) / 2;
    }
}
