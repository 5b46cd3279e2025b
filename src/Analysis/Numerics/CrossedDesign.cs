namespace Performix.Analysis.Numerics;

/// <summary>
/// Cross-products of a crossed model with the larger factor set apart, so that it can be eliminated at any
/// variance ratio without looking at the rows again.
/// </summary>
/// <remarks>
/// y = W g + X1 b1 + ... + first + second + e. The eliminated factor's part of Z'Z is diagonal with the
/// counts on it, so the Schur complement of the rest is C - sum over counts n of G(n) / (n + 1/ratio^2),
/// where G(n) adds up B_l B_l' of the levels that have n rows (Bates et al. 2015, J. Stat. Softw. 67(1),
/// section 5; Harville 1977, JASA 72:320). Consumer: <see cref="CrossedMarginal"/>.
/// </remarks>
public sealed class CrossedDesign
{
    /// <summary>The prior group of a column with a flat prior.</summary>
    internal const int Flat = -1;

    /// <summary>Builds the cross-products.</summary>
    /// <param name="data">
    /// Rows; sums run in their order, so sort them where bit-equal results are wanted.
    /// </param>
    public CrossedDesign(CrossedData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        Rows = data.Response.Count;
        Mean = data.Response.Average();
        FirstEliminated = data.FirstLevels >= data.SecondLevels;
        FirstLevels = data.FirstLevels;
        SecondLevels = data.SecondLevels;
        FixedColumns = data.Fixed.Count;
        BlockSizes = [.. data.Blocks.Select(b => b.Count)];
        IndependentFixed = CrossedRank.Independent(data.Fixed);
        var kept = FirstEliminated ? data.Second : data.First;
        KeptOrder = CrossedOrder.Narrow(
            FirstEliminated ? data.First : data.Second, kept, EliminatedLevels, KeptLevels);
        var dense = DenseColumns(data);
        ColumnGroup = Groups();
        var sums = CrossedSums.Over(
            data, FirstEliminated ? data.First : data.Second, Positions(kept), dense, this);
        Gram = sums.Gram;
        Cross = sums.Cross;
        Square = sums.Square;
        Levels = sums.Levels;
        Counts = CrossedCount.ByCount(Levels, Columns);
        Envelope = CrossedCholesky.Envelope(Columns, [Gram, .. Counts.Select(c => c.Outer)]);
    }

    /// <summary>Number of rows (n).</summary>
    public int Rows { get; }

    /// <summary>Mean of the response, taken off before anything else.</summary>
    public double Mean { get; }

    /// <summary>Levels of the first factor.</summary>
    public int FirstLevels { get; }

    /// <summary>Levels of the second factor.</summary>
    public int SecondLevels { get; }

    /// <summary>Columns with a flat prior as given, the dependent ones included.</summary>
    public int FixedColumns { get; }

    /// <summary>Columns in each block.</summary>
    public IReadOnlyList<int> BlockSizes { get; }

    /// <summary>Rows less the rank of the flat columns (n - p).</summary>
    public int FreeRows => Rows - Rank;

    /// <summary>Rank of the flat columns (p).</summary>
    public int Rank => IndependentFixed.Count;

    /// <summary>Number of log standard-deviation ratios: two factors and one a block.</summary>
    public int Ratios => 2 + BlockSizes.Count;

    internal bool FirstEliminated { get; }

    internal IReadOnlyList<int> IndependentFixed { get; }

    /// <summary>Column of each kept level in the Schur complement.</summary>
    internal int[] KeptOrder { get; }

    internal int[] ColumnGroup { get; }

    internal double[] Gram { get; }

    internal double[] Cross { get; }

    internal double Square { get; }

    internal IReadOnlyList<CrossedLevel> Levels { get; }

    internal IReadOnlyList<CrossedCount> Counts { get; }

    internal int[] Envelope { get; }

    internal int EliminatedGroup => FirstEliminated ? 0 : 1;

    internal int EliminatedLevels => FirstEliminated ? FirstLevels : SecondLevels;

    internal int KeptLevels => FirstEliminated ? SecondLevels : FirstLevels;

    internal int Columns => KeptLevels + BlockSizes.Sum() + IndependentFixed.Count;

    // The kept factor comes first and the dense columns last: its part stays narrow, and only the last rows
    // are full.
    private List<double[]> DenseColumns(CrossedData data) =>
        [.. data.Blocks.SelectMany(b => b), .. IndependentFixed.Select(at => data.Fixed[at])];

    private int[] Groups()
    {
        var blocks = BlockSizes.SelectMany((size, block) => Enumerable.Repeat(2 + block, size));
        var kept = Enumerable.Repeat(1 - EliminatedGroup, KeptLevels);

        return [.. kept, .. blocks, .. Enumerable.Repeat(Flat, IndependentFixed.Count)];
    }

    private int[] Positions(IReadOnlyList<int> kept) => [.. kept.Select(level => KeptOrder[level])];
}
