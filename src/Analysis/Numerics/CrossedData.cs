namespace Performix.Analysis.Numerics;

/// <summary>What the crossed model is fitted to: one response and two crossed factors, row by row.</summary>
/// <remarks>
/// Consumer: <see cref="CrossedDesign"/>. All columns have one entry a row, in the same order.
/// </remarks>
public sealed record CrossedData
{
    /// <summary>The response (y). Range: finite.</summary>
    public required IReadOnlyList<double> Response { get; init; }

    /// <summary>
    /// Level of the first factor. Range: 0 to <see cref="FirstLevels"/> - 1, every level at least once.
    /// </summary>
    public required IReadOnlyList<int> First { get; init; }

    /// <summary>Level of the second factor. Range: 0 to <see cref="SecondLevels"/> - 1.</summary>
    public required IReadOnlyList<int> Second { get; init; }

    /// <summary>Number of levels of the first factor.</summary>
    public required int FirstLevels { get; init; }

    /// <summary>Number of levels of the second factor.</summary>
    public required int SecondLevels { get; init; }

    /// <summary>
    /// Columns with a flat prior (W); the constant belongs here. Dependent ones are left out by the design.
    /// </summary>
    public required IReadOnlyList<double[]> Fixed { get; init; }

    /// <summary>
    /// Blocks of columns whose coefficients share one standard deviation each. May be empty.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<double[]>> Blocks { get; init; } = [];
}
