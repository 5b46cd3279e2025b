namespace Performix.Analysis.Numerics;

/// <summary>One value for every coefficient of a crossed model, in the order of the data.</summary>
public sealed record CrossedCoefficients
{
    /// <summary>
    /// Flat columns as given; 0 for those left out as dependent. The response's mean is not in it.
    /// </summary>
    public required IReadOnlyList<double> Fixed { get; init; }

    /// <summary>Columns of each block.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Blocks { get; init; }

    /// <summary>Effects of the first factor's levels.</summary>
    public required IReadOnlyList<double> First { get; init; }

    /// <summary>Effects of the second factor's levels.</summary>
    public required IReadOnlyList<double> Second { get; init; }

    internal static CrossedCoefficients From(CrossedDesign design, double[] columns, double[] eliminated)
    {
        var kept = new double[design.KeptLevels];
        for (var level = 0; level < kept.Length; level++)
        {
            kept[level] = columns[design.KeptOrder[level]];
        }

        var at = kept.Length;
        var blocks = new double[design.BlockSizes.Count][];
        for (var block = 0; block < blocks.Length; block++)
        {
            blocks[block] = columns[at..(at + design.BlockSizes[block])];
            at += design.BlockSizes[block];
        }

        var flat = new double[design.FixedColumns];
        foreach (var column in design.IndependentFixed)
        {
            flat[column] = columns[at++];
        }

        return new CrossedCoefficients
        {
            Fixed = flat,
            Blocks = blocks,
            First = design.FirstEliminated ? eliminated : kept,
            Second = design.FirstEliminated ? kept : eliminated,
        };
    }
}
