using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// A CR2 covariance with Satterthwaite's degrees of freedom. Made by <see cref="ClusterRobust"/>.
/// </summary>
public sealed record ClusterRobustResult
{
    /// <summary>Covariance of the coefficients, k by k.</summary>
    public required Matrix<double> Covariance { get; init; }

    /// <summary>One test a coefficient, each with its own degrees of freedom.</summary>
    public required IReadOnlyList<CoefficientTest> Tests { get; init; }

    /// <summary>Number of clusters. Range: 2 and up; below about 10 the intervals are unreliable.</summary>
    public required int Clusters { get; init; }
}
