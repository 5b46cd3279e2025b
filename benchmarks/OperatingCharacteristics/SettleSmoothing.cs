using Performix.Analysis.Diagnosis;

namespace Performix.OperatingCharacteristics;

/// <summary>
/// More data cannot make the right call rarer: averages simulated chances until they rise along reps,
/// quarters and moves.
/// </summary>
/// <remarks>
/// Cyclic pooling of adjacent violators (Dykstra and Robertson 1982, Ann. Stat. 10:708), without its
/// increments.
/// </remarks>
internal static class SettleSmoothing
{
    private const int Rounds = 30;

    public static IReadOnlyList<SettlingCell> Monotone(IReadOnlyList<SettlingCell> cells)
    {
        for (var round = 0; round < Rounds; round++)
        {
            cells = Along(cells, c => c with { Reps = 0, Chance = 0 }, c => c.Reps);
            cells = Along(cells, c => c with { Quarters = 0, Chance = 0 }, c => c.Quarters);
            cells = Along(cells, c => c with { MovesPerRep = 0, Chance = 0 }, c => c.MovesPerRep);
        }

        return cells;
    }

    private static List<SettlingCell> Along(
        IReadOnlyList<SettlingCell> cells,
        Func<SettlingCell, SettlingCell> line,
        Func<SettlingCell, double> place) =>
        [.. cells.GroupBy(line).SelectMany(g => Pooled([.. g.OrderBy(place)]))];

    private static IEnumerable<SettlingCell> Pooled(List<SettlingCell> line)
    {
        var pools = new List<(double Sum, int Count)>();
        foreach (var cell in line)
        {
            pools.Add((cell.Chance, 1));
            while (pools.Count > 1 && Mean(pools[^2]) > Mean(pools[^1]))
            {
                pools[^2] = (pools[^2].Sum + pools[^1].Sum, pools[^2].Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }
        }

        var levels = pools.SelectMany(pool => Enumerable.Repeat(Mean(pool), pool.Count));
        return line.Zip(levels, (cell, level) => cell with { Chance = level });
    }

    private static double Mean((double Sum, int Count) pool) => pool.Sum / pool.Count;
}
