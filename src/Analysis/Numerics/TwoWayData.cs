using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Observations of units that work at sites over time: y = unit effect + site effect + controls + noise.
/// Source: Abowd, Kramarz and Margolis (1999, Ecta 67). Consumer: <see cref="TwoWayFixedEffects"/>.
/// </summary>
public sealed record TwoWayData
{
    /// <summary>y: n observations.</summary>
    public required IReadOnlyList<double> Response { get; init; }

    /// <summary>The unit of each row: who may move.</summary>
    public required GroupFactor Units { get; init; }

    /// <summary>The site of each row: where it was.</summary>
    public required GroupFactor Sites { get; init; }

    /// <summary>
    /// Columns whose effects are taken out first, n rows, no column of ones; null for none.
    /// </summary>
    public Matrix<double>? Controls { get; init; }

    internal TwoWayData Take(IReadOnlyList<int> rows) => new()
    {
        Response = [.. rows.Select(r => Response[r])],
        Units = Units.Take(rows),
        Sites = Sites.Take(rows),
        Controls = Controls is null
            ? null
            : Matrix<double>.Build.Dense(rows.Count, Controls.ColumnCount, (i, j) => Controls[rows[i], j]),
    };
}
