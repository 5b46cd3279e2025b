using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// A random-effects regression of rows grouped by unit. Source: Swamy and Arora (1972, Ecta 40). Made by
/// <see cref="PanelRegression"/>.
/// </summary>
public sealed record RandomEffectsFit
{
    /// <summary>Variance between units, in the unit of y squared. Range: 0 and up.</summary>
    public required double UnitVariance { get; init; }

    /// <summary>Variance of the noise within units. Range: 0 and up.</summary>
    public required double NoiseVariance { get; init; }

    /// <summary>The least-squares fit on partly centred data.</summary>
    public required LeastSquaresFit Transformed { get; init; }

    /// <summary>Constant and k coefficients.</summary>
    public IReadOnlyList<double> Coefficients => Transformed.Coefficients;

    /// <summary>Their covariance, k + 1 square.</summary>
    public Matrix<double> Covariance => Transformed.Covariance;
}
