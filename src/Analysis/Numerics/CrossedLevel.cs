namespace Performix.Analysis.Numerics;

/// <summary>
/// One level of the eliminated factor: its rows, its response sum, and its sums over the kept columns.
/// </summary>
internal sealed class CrossedLevel
{
    public int Count { get; set; }

    public double ResponseSum { get; set; }

    /// <summary>Kept columns that are not all zero here, ascending, with their sums.</summary>
    public SortedDictionary<int, double> Sums { get; } = [];

    /// <summary>The same as arrays, which the samplers' inner loops read.</summary>
    public int[] At { get; private set; } = [];

    public double[] Values { get; private set; } = [];

    public void Seal()
    {
        At = [.. Sums.Keys];
        Values = [.. Sums.Values];
    }

    public void Add(int column, double value)
    {
        Sums.TryGetValue(column, out var sum);
        Sums[column] = sum + value;
    }

    public double Dot(ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        for (var i = 0; i < At.Length; i++)
        {
            sum += Values[i] * coefficients[At[i]];
        }

        return sum;
    }
}
