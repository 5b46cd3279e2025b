namespace Performix.Analysis.Numerics;

/// <summary>
/// One pass over the rows: Z'Z and Z'y of the kept columns, and the sums within each eliminated level.
/// </summary>
internal sealed class CrossedSums
{
    private readonly int _columns;
    private readonly int _keptLevels;
    private readonly IReadOnlyList<double[]> _dense;

    private CrossedSums(CrossedDesign design, IReadOnlyList<double[]> dense)
    {
        _columns = design.Columns;
        _keptLevels = design.KeptLevels;
        _dense = dense;
        Gram = new double[_columns * _columns];
        Cross = new double[_columns];
        Levels = [.. Enumerable.Range(0, design.EliminatedLevels).Select(_ => new CrossedLevel())];
    }

    /// <summary>Lower triangle by rows.</summary>
    public double[] Gram { get; }

    public double[] Cross { get; }

    public double Square { get; private set; }

    public IReadOnlyList<CrossedLevel> Levels { get; }

    public static CrossedSums Over(
        CrossedData data,
        IReadOnlyList<int> eliminated,
        int[] kept,
        IReadOnlyList<double[]> dense,
        CrossedDesign design)
    {
        var sums = new CrossedSums(design, dense);
        for (var row = 0; row < kept.Length; row++)
        {
            sums.Add(row, data.Response[row] - design.Mean, kept[row], sums.Levels[eliminated[row]]);
        }

        foreach (var level in sums.Levels)
        {
            level.Seal();
        }

        return sums;
    }

    private void Add(int row, double response, int kept, CrossedLevel level)
    {
        Gram[(kept * _columns) + kept] += 1;
        Cross[kept] += response;
        Square += response * response;
        level.Count++;
        level.ResponseSum += response;
        level.Add(kept, 1);
        for (var i = 0; i < _dense.Count; i++)
        {
            var value = _dense[i][row];
            var at = _keptLevels + i;
            Cross[at] += value * response;
            Gram[(at * _columns) + kept] += value;
            level.Add(at, value);
            for (var j = 0; j <= i; j++)
            {
                Gram[(at * _columns) + _keptLevels + j] += value * _dense[j][row];
            }
        }
    }
}
