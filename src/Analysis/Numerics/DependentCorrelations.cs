namespace Performix.Analysis.Numerics;

/// <summary>Compares the correlations of two variables with a third, all in the same rows.</summary>
/// <remarks>
/// Source: Meng, Rosenthal and Rubin (1992, Psych. Bull. 111:172, eq. 1-3 and the interval of eq. 5).
/// Consumer: does the patch go with attainment more than activity does. Below about 10 rows it is only a
/// guide.
/// </remarks>
/// <param name="Z">Standard normal statistic; positive where the first correlation is the larger.</param>
/// <param name="P">Two-sided p of no difference.</param>
/// <param name="Interval">
/// Interval of the difference on Fisher's z scale: atanh(first) - atanh(second).
/// </param>
public sealed record DependentCorrelations(double Z, double P, Limits Interval)
{
    /// <summary>Tests that both correlations are equal.</summary>
    /// <param name="first">
    /// Correlation of the outcome and the first variable. Range: strictly inside -1 to 1.
    /// </param>
    /// <param name="second">Correlation of the outcome and the second variable. Range: as the first.</param>
    /// <param name="between">Correlation of the two variables. Range: -1 to below 1.</param>
    /// <param name="count">Rows. Range: 4 or more, else <see cref="ArgumentOutOfRangeException"/>.</param>
    /// <param name="level">Confidence level of the interval.</param>
    public static DependentCorrelations Compare(
        double first, double second, double between, int count, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 4);
        var squares = (first * first + second * second) / 2;
        var f = Math.Min(1, (1 - between) / (2 * (1 - squares)));
        var h = (1 - f * squares) / (1 - squares);
        var error = Math.Sqrt(2 * (1 - between) * h / (count - 3));
        var difference = Math.Atanh(first) - Math.Atanh(second);
        var half = TailAreas.NormalQuantile(0.5 + level / 2) * error;

        return new(
            difference / error,
            TailAreas.NormalTwoSided(difference / error),
            new(difference - half, difference + half));
    }
}
