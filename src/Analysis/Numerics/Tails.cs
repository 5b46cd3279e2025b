using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Tail probabilities that keep their relative accuracy far out, where 1 - CDF would give 0. Source: the
/// incomplete beta and gamma functions (Abramowitz and Stegun 1964, ch. 26). Consumers: the regression and
/// mixed-model tests.
/// </summary>
internal static class Tails
{
    /// <summary>P(|T| &gt;= |t|) of Student's t.</summary>
    public static double TwoSidedT(double t, double df) =>
        Math.Min(1, 2 * StudentT.CDF(0, 1, df, -Math.Abs(t)));

    /// <summary>The point of Student's t that leaves (1 - level)/2 above it.</summary>
    /// <remarks>
    /// MathNet's inverse is right to about 1e-9; one step of Newton's brings it to rounding.
    /// </remarks>
    public static double TwoSidedTQuantile(double level, double df)
    {
        var t = StudentT.InvCDF(0, 1, df, 1 - ((1 - level) / 2));
        return t + ((TwoSidedT(t, df) - (1 - level)) / (2 * StudentT.PDF(0, 1, df, t)));
    }

    /// <summary>The point of the standard normal that leaves (1 - level)/2 above it.</summary>
    public static double TwoSidedNormalQuantile(double level) => Normal.InvCDF(0, 1, 1 - ((1 - level) / 2));

    /// <summary>P(F &gt;= f).</summary>
    public static double UpperF(double f, double numerator, double denominator) =>
        f <= 0
            ? 1
            : SpecialFunctions.BetaRegularized(
                denominator / 2, numerator / 2, denominator / (denominator + (numerator * f)));

    /// <summary>P(chi-squared &gt;= x).</summary>
    public static double UpperChiSquared(double x, double df) =>
        x <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(df / 2, x / 2);
}
