namespace Performix.Analysis.Numerics;

/// <summary>A fitted regression quantile.</summary>
/// <remarks>Source and consumer: see <see cref="QuantileRegression"/>.</remarks>
/// <param name="Coefficients">One a column of the design, in outcome units per unit of the column.</param>
/// <param name="Residuals">Outcome less fitted quantile, row by row.</param>
/// <param name="Objective">Sum of the residuals' check losses: what the coefficients minimise.</param>
/// <param name="Share">The quantile fitted. Range: strictly between 0 and 1.</param>
public sealed record QuantileFit(
    IReadOnlyList<double> Coefficients, IReadOnlyList<double> Residuals, double Objective, double Share);
