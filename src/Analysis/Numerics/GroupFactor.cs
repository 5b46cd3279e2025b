namespace Performix.Analysis.Numerics;

/// <summary>
/// A grouping of rows: which level each row belongs to, the levels numbered from 0 in the order of their
/// names. Source: common notation (Bates et al. 2015, JSS 67(1)). Consumers: the mixed model and the two-way
/// fixed effects.
/// </summary>
public sealed class GroupFactor
{
    private GroupFactor(int[] levels, string[] names)
    {
        Levels = levels;
        Names = names;
    }

    /// <summary>The level of each row. Range: 0 to <see cref="Count"/> - 1.</summary>
    public IReadOnlyList<int> Levels { get; }

    /// <summary>The name of each level, in ordinal order; each occurs in at least one row.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Number of levels. Range: 1 and up where there are rows.</summary>
    public int Count => Names.Count;

    /// <summary>Numbers the names that occur.</summary>
    /// <param name="names">One name a row.</param>
    public static GroupFactor Of(IReadOnlyList<string> names)
    {
        string[] distinct = [.. names.Distinct().Order(StringComparer.Ordinal)];
        var level = distinct.Index().ToDictionary(d => d.Item, d => d.Index);
        return new([.. names.Select(n => level[n])], distinct);
    }

    /// <summary>The level of a name, or null where no row has it.</summary>
    /// <param name="name">Compared ordinally.</param>
    public int? LevelOf(string name)
    {
        var at = Array.BinarySearch((string[])Names, name, StringComparer.Ordinal);
        return at >= 0 ? at : null;
    }

    /// <summary>The same grouping of some of the rows; levels that no longer occur are dropped.</summary>
    /// <param name="rows">Positions of the rows to keep, in their new order.</param>
    public GroupFactor Take(IReadOnlyList<int> rows) => Of([.. rows.Select(r => Names[Levels[r]])]);

    /// <summary>How many rows each level has.</summary>
    public IReadOnlyList<int> RowCounts()
    {
        var counts = new int[Count];
        foreach (var level in Levels)
        {
            counts[level]++;
        }

        return counts;
    }

    /// <summary>The mean of each level's values.</summary>
    /// <param name="values">One value a row.</param>
    /// <exception cref="ArgumentException">Not one value a row.</exception>
    public IReadOnlyList<double> Means(IReadOnlyList<double> values)
    {
        if (values.Count != Levels.Count)
        {
            throw new ArgumentException($"{values.Count} values for {Levels.Count} rows.", nameof(values));
        }

        var sums = new double[Count];
        foreach (var (row, level) in Levels.Index())
        {
            sums[level] += values[row];
        }

        return [.. sums.Zip(RowCounts(), (sum, count) => sum / count)];
    }
}
