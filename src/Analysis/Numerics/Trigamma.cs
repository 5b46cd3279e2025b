namespace Performix.Analysis.Numerics;

/// <summary>The trigamma function, second derivative of the log of the gamma function.</summary>
/// <remarks>
/// Source: Abramowitz and Stegun (1964), 6.4.6 (recurrence) and 6.4.12 (series). Consumer: the curvature of
/// negative binomial likelihoods.
/// </remarks>
public static class Trigamma
{
    /// <summary>
    /// Its value, to about 1e-14 of its size: the recurrence up to 10, then the asymptotic series.
    /// </summary>
    /// <param name="x">Range: above 0.</param>
    public static double At(double x)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(x, 0);
        var sum = 0.0;
        for (; x < 10; x++)
        {
            sum += 1 / (x * x);
        }

        var s = 1 / (x * x);
        var late = 1.0 / 42 - s * (1.0 / 30 - s * (5.0 / 66 - s * 691.0 / 2730));
        var series = 1.0 / 6 - s * (1.0 / 30 - s * late);
        return sum + 1 / x + s / 2 + s / x * series;
    }
}
