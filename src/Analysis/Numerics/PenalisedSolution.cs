namespace Performix.Analysis.Numerics;

/// <summary>
/// A penalised least-squares problem solved at given relative spreads. The factor of the levels is shared
/// with the system and holds until the next solution is asked for. Source: Bates et al. (2015, JSS 67(1)).
/// Made by <see cref="PenalisedSystem"/>.
/// </summary>
internal sealed record PenalisedSolution
{
    public required double[] Theta { get; init; }

    public required SparseCholesky LevelFactor { get; init; }

    public required double[] LevelScale { get; init; }

    public required double LevelLogDeterminant { get; init; }

    public required double[][] Cross { get; init; }

    public required SmallCholesky FixedFactor { get; init; }

    public required double[] LevelRight { get; init; }

    public required double[] FixedRight { get; init; }

    /// <summary>What was taken from y before: coefficients of the fixed terms.</summary>
    public required IReadOnlyList<double> Shift { get; init; }

    public required double PenalisedSumOfSquares { get; init; }

    public double[] FixedEffects() =>
        [.. FixedFactor.Backward(FixedRight).Zip(Shift, (b, shift) => b + shift)];

    /// <summary>Effects of all levels, in the unit of y.</summary>
    public double[] LevelEffects()
    {
        var right = (double[])LevelRight.Clone();
        var b = FixedFactor.Backward(FixedRight);
        for (var j = 0; j < b.Length; j++)
        {
            for (var i = 0; i < right.Length; i++)
            {
                right[i] -= Cross[j][i] * b[j];
            }
        }

        return [.. LevelFactor.Backward(right).Zip(LevelScale, (u, s) => u * s)];
    }

    /// <summary>
    /// Quadratic form of weights on levels and fixed terms in the inverse of Henderson's system, over the
    /// noise variance; its first part is what remains if the fixed terms were known.
    /// </summary>
    public (double GivenFixed, double Total) InverseForm(
        double[] levelWeights, IReadOnlyList<double> fixedWeights)
    {
        var w = LevelFactor.Forward([.. levelWeights.Zip(LevelScale, (l, s) => l * s)]);
        var left = fixedWeights.Select((l, j) => l - Cross[j].Zip(w, (c, v) => c * v).Sum()).ToArray();
        var given = w.Sum(v => v * v);
        return (given, given + FixedFactor.Forward(left).Sum(v => v * v));
    }
}
