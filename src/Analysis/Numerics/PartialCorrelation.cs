namespace Performix.Analysis.Numerics;

/// <summary>
/// Correlation of two samples with other columns held constant, by the correlation of residuals.
/// </summary>
/// <remarks>
/// Source: Fisher (1924, Metron 3:329); Cohen, Cohen, West and Aiken (2003, ch. 3) for the semipartial.
/// Consumer: activity given conditions. For the rank version give average ranks of every column (<see
/// cref="Ranks"/>).
/// </remarks>
/// <param name="R">
/// The partial correlation. Range: -1 to 1; NaN where the controls explain a sample fully.
/// </param>
/// <param name="T">Student's t of R.</param>
/// <param name="Degrees">Degrees of freedom: rows - 2 - independent controls.</param>
/// <param name="P">Two-sided p of R = 0. NaN without degrees of freedom.</param>
/// <param name="Interval">Fisher's interval for R.</param>
public sealed record PartialCorrelation(double R, double T, int Degrees, double P, Limits Interval)
{
    /// <summary>Partial correlation of x and y given the controls.</summary>
    /// <param name="x">First sample.</param>
    /// <param name="y">Second sample, row by row with the first.</param>
    /// <param name="controls">
    /// Columns held constant, each of the samples' length. None: the plain correlation.
    /// </param>
    /// <param name="level">Confidence level of the interval.</param>
    public static PartialCorrelation Of(
        IReadOnlyList<double> x,
        IReadOnlyList<double> y,
        IReadOnlyList<IReadOnlyList<double>> controls,
        double level = 0.95)
    {
        var without = new LinearResiduals(x.Count, controls);
        var r = Correlation.Pearson(without.Of(x), without.Of(y));

        return new(
            r,
            CorrelationInference.StudentT(r, x.Count, without.Rank),
            x.Count - 2 - without.Rank,
            CorrelationInference.StudentP(r, x.Count, without.Rank),
            CorrelationInference.Interval(r, CorrelationInference.FisherError(x.Count, without.Rank), level));
    }

    /// <summary>Semipartial correlation: y with what the controls leave of x. Range: -1 to 1.</summary>
    /// <param name="x">The sample that the controls are taken out of.</param>
    /// <param name="y">The sample that stays as it is.</param>
    /// <param name="controls">Columns held constant in x.</param>
    public static double Semipartial(
        IReadOnlyList<double> x, IReadOnlyList<double> y, IReadOnlyList<IReadOnlyList<double>> controls) =>
        Correlation.Pearson(new LinearResiduals(x.Count, controls).Of(x), y);
}
