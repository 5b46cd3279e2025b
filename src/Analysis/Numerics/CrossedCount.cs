namespace Performix.Analysis.Numerics;

/// <summary>
/// The eliminated levels that have the same number of rows, added up: they share one divisor.
/// </summary>
internal sealed class CrossedCount
{
    private CrossedCount(int rows, int levels, int columns)
    {
        Rows = rows;
        Levels = levels;
        Outer = new double[columns * columns];
        Cross = new double[columns];
    }

    /// <summary>Rows of each of these levels.</summary>
    public int Rows { get; }

    /// <summary>How many levels these are.</summary>
    public int Levels { get; }

    /// <summary>Sum of B B', lower triangle by rows.</summary>
    public double[] Outer { get; }

    /// <summary>Sum of B times the level's response sum.</summary>
    public double[] Cross { get; }

    /// <summary>Sum of squared response sums.</summary>
    public double Square { get; private set; }

    public static IReadOnlyList<CrossedCount> ByCount(IReadOnlyList<CrossedLevel> levels, int columns) =>
        [.. levels.GroupBy(l => l.Count).OrderBy(g => g.Key).Select(g => Total(g.Key, [.. g], columns))];

    private static CrossedCount Total(int rows, IReadOnlyList<CrossedLevel> levels, int columns)
    {
        var total = new CrossedCount(rows, levels.Count, columns);
        foreach (var level in levels)
        {
            total.Add(level, columns);
        }

        return total;
    }

    private void Add(CrossedLevel level, int columns)
    {
        Square += level.ResponseSum * level.ResponseSum;
        for (var i = 0; i < level.At.Length; i++)
        {
            Cross[level.At[i]] += level.Values[i] * level.ResponseSum;
            for (var j = 0; j <= i; j++)
            {
                Outer[(level.At[i] * columns) + level.At[j]] += level.Values[i] * level.Values[j];
            }
        }
    }
}
