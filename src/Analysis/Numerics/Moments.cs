namespace Performix.Analysis.Numerics;

/// <summary>Shape of a sample by its third and fourth moments.</summary>
/// <remarks>
/// Source: Fisher (1930) for g1 and g2; D'Agostino (1970, Biometrika 57:679) for the test; Pfister et al.
/// (2013, Frontiers in Psychology 4:700) for the bimodality coefficient. Consumer: the shape of a team's
/// results. Results carry no unit; a sample without spread gives <see cref="double.NaN"/>.
/// </remarks>
public static class Moments
{
    /// <summary>Smallest sample for which the skewness test is usable.</summary>
    public const int LeastForTest = 8;

    /// <summary>Skewness g1: third central moment over the 1.5th power of the second, both over n.</summary>
    public static double Skewness(IReadOnlyList<double> values) =>
        Central(values, 3) / Math.Pow(Central(values, 2), 1.5);

    /// <summary>Excess kurtosis g2: fourth central moment over the square of the second, less 3.</summary>
    public static double ExcessKurtosis(IReadOnlyList<double> values) =>
        Central(values, 4) / Math.Pow(Central(values, 2), 2) - 3;

    /// <summary>D'Agostino's test that the skewness is that of a normal distribution.</summary>
    /// <param name="values">The sample. Range: 8 values or more, else it throws.</param>
    /// <returns>A standard normal statistic, positive for a long upper tail, and its two-sided p.</returns>
    public static (double Z, double P) SkewnessTest(IReadOnlyList<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Count, LeastForTest, nameof(values));
        double n = values.Count;
        var y = Skewness(values) * Math.Sqrt((n + 1) * (n + 3) / (6 * (n - 2)));
        var kurtosis = 3 * (n * n + 27 * n - 70) * (n + 1) * (n + 3)
            / ((n - 2) * (n + 5) * (n + 7) * (n + 9));
        var w2 = Math.Sqrt(2 * (kurtosis - 1)) - 1;
        var z = Math.Asinh(y / Math.Sqrt(2 / (w2 - 1))) / Math.Sqrt(0.5 * Math.Log(w2));

        return (z, TailAreas.NormalTwoSided(z));
    }

    /// <summary>
    /// Sarle's bimodality coefficient with small-sample moments. Range: 0 to 1, uniform 5/9. A guide, not a
    /// test: skew raises it too. NaN for fewer than 4 values.
    /// </summary>
    public static double BimodalityCoefficient(IReadOnlyList<double> values)
    {
        double n = values.Count;
        if (n < 4)
        {
            return double.NaN;
        }

        var skew = Skewness(values) * Math.Sqrt(n * (n - 1)) / (n - 2);
        var kurtosis = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * ExcessKurtosis(values) + 6);
        return (skew * skew + 1) / (kurtosis + 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3)));
    }

    private static double Central(IReadOnlyList<double> values, int power)
    {
        var mean = values.Average();
        return values.Average(v => Math.Pow(v - mean, power));
    }
}
