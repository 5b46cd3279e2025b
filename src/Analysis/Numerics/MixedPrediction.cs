using MathNet.Numerics.Distributions;

namespace Performix.Analysis.Numerics;

/// <summary>
/// A prediction from a mixed model, normal about its mean. Source: Henderson (1975, Biometrics 31). Made by
/// <see cref="MixedFit.Predict"/>.
/// </summary>
public sealed record MixedPrediction
{
    /// <summary>The predicted value, in the unit of y.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard error of prediction, noise not included. Range: 0 and up.</summary>
    public required double StandardError { get; init; }

    /// <summary>Variance of the noise of one observation. Range: above 0.</summary>
    public required double NoiseVariance { get; init; }

    /// <summary>Interval of the expected value.</summary>
    /// <param name="level">Coverage. Range: above 0, below 1.</param>
    /// <returns>Low and high end.</returns>
    public (double Low, double High) Interval(double level = 0.95) => Around(StandardError, level);

    /// <summary>Interval of the mean of coming observations.</summary>
    /// <param name="observations">How many are averaged. Range: 1 and up.</param>
    /// <param name="level">Coverage. Range: above 0, below 1.</param>
    /// <returns>Low and high end.</returns>
    public (double Low, double High) IntervalOfMean(int observations, double level = 0.95) =>
        Around(SpreadOfMean(observations), level);

    /// <summary>Probability that the mean of coming observations is above a threshold.</summary>
    /// <param name="threshold">In the unit of y.</param>
    /// <param name="observations">How many are averaged. Range: 1 and up.</param>
    /// <returns>Range: 0 to 1.</returns>
    public double ProbabilityAbove(double threshold, int observations) =>
        Normal.CDF(0, 1, (Mean - threshold) / SpreadOfMean(observations));

    /// <summary>
    /// Probability that the expected value is above a threshold; null where it has no error (all weights 0).
    /// </summary>
    /// <param name="threshold">In the unit of y.</param>
    /// <returns>Range: 0 to 1.</returns>
    public double? ProbabilityExpectedAbove(double threshold) =>
        StandardError > 0 ? Normal.CDF(0, 1, (Mean - threshold) / StandardError) : null;

    private double SpreadOfMean(int observations) =>
        Math.Sqrt((StandardError * StandardError) + (NoiseVariance / observations));

    private (double Low, double High) Around(double spread, double level)
    {
        var reach = TailAreas.NormalQuantile(0.5 + level / 2) * spread;
        return (Mean - reach, Mean + reach);
    }
}
