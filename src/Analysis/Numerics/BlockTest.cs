namespace Performix.Analysis.Numerics;

/// <summary>
/// A permutation test of a block of terms. Source: Freedman and Lane (1983). Made by
/// <see cref="FreedmanLane"/>.
/// </summary>
public sealed record BlockTest
{
    /// <summary>The statistic on the data as they are.</summary>
    public required double Statistic { get; init; }

    /// <summary>
    /// Part of the shuffles, the data as they are among them, with as large a statistic. Range: above 0 to 1.
    /// </summary>
    public required double P { get; init; }

    /// <summary>How many shuffles were made.</summary>
    public required int Permutations { get; init; }
}
