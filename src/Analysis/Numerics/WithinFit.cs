using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// A regression within units. Source: Mundlak (1978, Ecta 46). Made by <see cref="PanelRegression"/>.
/// </summary>
public sealed record WithinFit
{
    /// <summary>
    /// The least-squares fit on deviations; its own variances forget the means and are too small.
    /// </summary>
    public required LeastSquaresFit Deviations { get; init; }

    /// <summary>Rows less units less columns. Range: 1 and up.</summary>
    public required int ResidualDegreesOfFreedom { get; init; }

    /// <summary>
    /// CR2 clustered by unit, for noise that persists within units; null with fewer than two units.
    /// </summary>
    public required ClusterRobustResult? ClusterRobust { get; init; }

    /// <summary>k coefficients, units of y per unit of the column.</summary>
    public IReadOnlyList<double> Coefficients => Deviations.Coefficients;

    /// <summary>Variance of the noise within units.</summary>
    public double ResidualVariance => Deviations.ResidualSumOfSquares / ResidualDegreesOfFreedom;

    /// <summary>Classical covariance of the coefficients, k by k.</summary>
    public Matrix<double> Covariance => Deviations.InverseGram * ResidualVariance;

    /// <summary>
    /// Share of the variance within units explained; null where there is none. Range: 0 to 1.
    /// </summary>
    public double? RSquared => Deviations.RSquared;
}
