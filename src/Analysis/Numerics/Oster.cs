using MathNet.Numerics.Statistics;

namespace Performix.Analysis.Numerics;

/// <summary>
/// How strong selection on unobservables must be, relative to that on the measured controls, to bring a
/// coefficient to zero. Source: Oster (2019, JBES 37), proposition 2 and its first-order form. Depends on the
/// R2 that a full model would have, which nobody knows; 1.3 times the reached one is her rule of thumb.
/// Consumer: robustness lines.
/// </summary>
public sealed record Oster
{
    /// <summary>Coefficient of the term without controls.</summary>
    public required double UncontrolledEstimate { get; init; }

    /// <summary>R2 without controls. Range: 0 to 1.</summary>
    public required double UncontrolledRSquared { get; init; }

    /// <summary>Coefficient of the term with all controls.</summary>
    public required double ControlledEstimate { get; init; }

    /// <summary>R2 with all controls. Range: 0 to 1.</summary>
    public required double ControlledRSquared { get; init; }

    /// <summary>
    /// Assumed R2 of a model that also held the unobserved. Range: ControlledRSquared to 1.
    /// </summary>
    public required double RSquaredMax { get; init; }

    /// <summary>
    /// Variance of the term that the controls do not explain, over n - 1, in the term's unit squared.
    /// </summary>
    public required double VarianceLeft { get; init; }

    /// <summary>
    /// Relative strength at which the coefficient is zero. Above 1 counts as robust; negative where the
    /// controls moved the coefficient away from zero; null where no strength does it.
    /// </summary>
    public required double? DeltaForZero { get; init; }

    /// <summary>
    /// First-order coefficient at equal strength, b~ - (b0 - b~)(Rmax - R~)/(R~ - R0); null where the
    /// controls add no R2.
    /// </summary>
    public double? EstimateAtEqualStrength => ControlledRSquared > UncontrolledRSquared
        ? ControlledEstimate - ((UncontrolledEstimate - ControlledEstimate)
            * (RSquaredMax - ControlledRSquared) / (ControlledRSquared - UncontrolledRSquared))
        : null;

    /// <summary>The measures for one term of a regression.</summary>
    /// <param name="fit">The regression with all controls; column 0 is the column of ones.</param>
    /// <param name="term">The term's column. Range: 1 to k-1; there must be another one beside it.</param>
    /// <param name="rSquaredMax">Assumed R2 of the full model; null takes min(1, 1.3 R2).</param>
    /// <returns>The measures; null where y does not vary.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The term is not a column beside the ones, or there is no control.
    /// </exception>
    public static Oster? Of(LeastSquaresFit fit, int term, double? rSquaredMax = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(term, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(term, fit.Terms);
        ArgumentOutOfRangeException.ThrowIfLessThan(fit.Terms, 3, nameof(fit));
        double[] column = [.. fit.Design.Column(term)];
        var alone = LeastSquares.Fit(Design.WithIntercept(fit.Rows, column), fit.Response);
        if (fit.RSquared is not { } controlled || alone.RSquared is not { } uncontrolled)
        {
            return null;
        }

        var controls = LeastSquares.Fit(fit.Design.RemoveColumn(term), column);
        var measures = new Oster
        {
            UncontrolledEstimate = alone.Coefficients[1],
            UncontrolledRSquared = uncontrolled,
            ControlledEstimate = fit.Coefficients[term],
            ControlledRSquared = controlled,
            RSquaredMax = rSquaredMax ?? Math.Min(1, 1.3 * controlled),
            VarianceLeft = controls.ResidualSumOfSquares / (fit.Rows - 1),
            DeltaForZero = null,
        };

        return measures with { DeltaForZero = measures.Delta(fit.Response.Variance(), column.Variance()) };
    }

    private double? Delta(double variance, double termVariance)
    {
        var (b, moved, left) = (ControlledEstimate, UncontrolledEstimate - ControlledEstimate, VarianceLeft);
        var cubic = b * b * b * ((left * termVariance) - (left * left));
        var shared = b * b * left * moved * termVariance;
        var numerator = (b * (ControlledRSquared - UncontrolledRSquared) * variance * left)
            + (b * termVariance * left * moved * moved) + (2 * shared) + cubic;
        var denominator = ((RSquaredMax - ControlledRSquared)
            * variance * ((moved * termVariance) + (b * (termVariance - left)))) + shared + cubic;

        return denominator == 0 ? null : numerator / denominator;
    }
}
