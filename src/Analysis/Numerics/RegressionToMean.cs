using MathNet.Numerics.Statistics;

namespace Performix.Analysis.Numerics;

/// <summary>
/// What a group chosen for low first values does the next time if nothing is done: (m2-m1) + (r s2/s1 -
/// 1)(first mean of the group - m1). Source: Galton (1886); Barnett, van der Pols and Dobson (2005, Int. J.
/// Epidemiol. 34). Consumer: the line beside every before-and-after.
/// </summary>
public sealed record RegressionToMean
{
    /// <summary>Correlation of the two periods, r. Range: -1 to 1.</summary>
    public required double Reliability { get; init; }

    /// <summary>95 % interval of r by Fisher's z.</summary>
    public required (double Low, double High) ReliabilityInterval { get; init; }

    /// <summary>
    /// One-way intraclass correlation of the two periods; null where nothing varies. Range: -1 to 1.
    /// </summary>
    public required double? IntraclassCorrelation { get; init; }

    /// <summary>Positions of the chosen, lowest first value first; ties go by position.</summary>
    public required IReadOnlyList<int> Selected { get; init; }

    /// <summary>Their mean in the first period, in the caller's unit.</summary>
    public required double FirstMean { get; init; }

    /// <summary>Their mean in the second period.</summary>
    public required double SecondMean { get; init; }

    /// <summary>
    /// Second mean expected with no intervention, by the regression of second on first values.
    /// </summary>
    public required double PredictedSecondMean { get; init; }

    /// <summary>Standard error of that prediction for a group of this size.</summary>
    public required double PredictionError { get; init; }

    /// <summary>Residual degrees of freedom of the prediction, n - 2.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>Change of the chosen as it was.</summary>
    public double ObservedChange => SecondMean - FirstMean;

    /// <summary>Change to expect with no intervention.</summary>
    public double ExpectedChange => PredictedSecondMean - FirstMean;

    /// <summary>What is left: observed less expected.</summary>
    public double Excess => ObservedChange - ExpectedChange;

    /// <summary>95 % prediction interval of the second mean.</summary>
    public (double Low, double High) PredictionInterval
    {
        get
        {
            var reach = TailAreas.StudentQuantile(0.975, DegreesOfFreedom) * PredictionError;
            return (PredictedSecondMean - reach, PredictedSecondMean + reach);
        }
    }

    /// <summary>Two-sided probability of an excess as large with no intervention. Range: 0 to 1.</summary>
    public double ExcessP => TailAreas.StudentTwoSided(Excess / PredictionError, DegreesOfFreedom);

    /// <summary>The lowest of the first period and what became of them.</summary>
    /// <param name="first">n first values.</param>
    /// <param name="second">n second values of the same in the same order.</param>
    /// <param name="chosen">How many of the lowest. Range: 1 to n.</param>
    /// <returns>
    /// The figures; null where n is below 4, the first values do not vary, or the second follow exactly.
    /// </returns>
    /// <exception cref="ArgumentException">Lengths differ or a value is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number chosen is outside its range.</exception>
    public static RegressionToMean? OfLowest(
        IReadOnlyList<double> first, IReadOnlyList<double> second, int chosen)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(chosen, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chosen, first.Count);
        if (first.Count != second.Count)
        {
            throw new ArgumentException(
                $"{first.Count} first and {second.Count} second values.", nameof(second));
        }

        var fit = LeastSquares.TryFit(Design.WithIntercept(first.Count, first), second);
        if (first.Count < 4 || fit is null || !(fit.ResidualSumOfSquares > 1e-20 * fit.TotalSumOfSquares))
        {
            return null;
        }

        int[] selected = [.. Enumerable.Range(0, first.Count).OrderBy(i => first[i]).Take(chosen)];
        return Of(fit, first, selected);
    }

    private static RegressionToMean Of(LeastSquaresFit fit, IReadOnlyList<double> first, int[] selected)
    {
        var r = Correlation.Pearson(first, fit.Response);
        var reach = TailAreas.NormalQuantile(0.975) / Math.Sqrt(fit.Rows - 3);
        var mean = selected.Average(i => first[i]);
        var v = fit.InverseGram;
        var atMean = v[0, 0] + (2 * v[0, 1] * mean) + (v[1, 1] * mean * mean);

        return new()
        {
            Reliability = r,
            ReliabilityInterval = (Math.Tanh(Math.Atanh(r) - reach), Math.Tanh(Math.Atanh(r) + reach)),
            IntraclassCorrelation = Intraclass(first, fit.Response),
            Selected = selected,
            FirstMean = mean,
            SecondMean = selected.Average(i => fit.Response[i]),
            PredictedSecondMean = fit.Coefficients[0] + (fit.Coefficients[1] * mean),
            PredictionError = Math.Sqrt(fit.ResidualVariance * ((1.0 / selected.Length) + atMean)),
            DegreesOfFreedom = fit.ResidualDegreesOfFreedom,
        };
    }

    private static double? Intraclass(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var between = 2 * first.Zip(second, (a, b) => (a + b) / 2).Variance();
        var within = first.Zip(second, (a, b) => (a - b) * (a - b) / 2).Average();
        return between + within > 0 ? (between - within) / (between + within) : null;
    }
}
