using System.Globalization;

namespace Performix.Analysis.Diagnosis;

/// <summary>
/// How likely the rule is to make the right call, by size of the data: simulated, then looked up.
/// </summary>
/// <remarks>
/// settling-table.csv is written by <c>benchmarks/OperatingCharacteristics --settle</c>. Between cells the
/// chance is interpolated, straight in log reps, log quarters and moves a rep; beyond the grid its edge
/// holds.
/// </remarks>
public sealed class SettlingTable
{
    private readonly Dictionary<(SettlingFamily, int, int, double), double> _chances;
    private readonly double[] _reps;
    private readonly double[] _quarters;
    private readonly double[] _moves;

    /// <summary>Makes a table of a full grid.</summary>
    /// <param name="cells">Every family on the same reps, quarters and moves.</param>
    public SettlingTable(IReadOnlyList<SettlingCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        _chances = cells.ToDictionary(c => (c.Family, c.Reps, c.Quarters, c.MovesPerRep), c => c.Chance);
        _reps = [.. cells.Select(c => (double)c.Reps).Distinct().Order()];
        _quarters = [.. cells.Select(c => (double)c.Quarters).Distinct().Order()];
        _moves = [.. cells.Select(c => c.MovesPerRep).Distinct().Order()];
    }

    /// <summary>The table that ships.</summary>
    public static SettlingTable Shipped { get; } = new(Read());

    /// <summary>Whether nothing was simulated yet: then nothing can be looked up.</summary>
    public bool IsEmpty => _chances.Count == 0;

    /// <summary>Looks a chance up; not for an empty table.</summary>
    /// <param name="family">Kind of org.</param>
    /// <param name="reps">Reps. Range: 1 up.</param>
    /// <param name="quarters">Closed quarters. Range: 1 up.</param>
    /// <param name="moves">Moves in all. Range: 0 up.</param>
    /// <returns>Probability of the family's call. Range: 0 to 1.</returns>
    public double Chance(SettlingFamily family, int reps, int quarters, int moves)
    {
        var byReps = Between(_reps, reps, Math.Log);
        var byQuarters = Between(_quarters, quarters, Math.Log);
        var byMoves = Between(_moves, moves / (double)reps, value => value);

        return byReps.Sum(r => byQuarters.Sum(q => byMoves.Sum(m =>
            r.Weight * q.Weight * m.Weight * _chances[(family, (int)r.At, (int)q.At, m.At)])));
    }

    private static (double At, double Weight)[] Between(
        double[] grid, double value, Func<double, double> scale)
    {
        var above = Array.FindIndex(grid, g => g >= value);
        if (above <= 0)
        {
            return [(above < 0 ? grid[^1] : grid[0], 1)];
        }

        var (low, high) = (grid[above - 1], grid[above]);
        var weight = (scale(value) - scale(low)) / (scale(high) - scale(low));
        return [(low, 1 - weight), (high, weight)];
    }

    private static List<SettlingCell> Read()
    {
        using var stream = typeof(SettlingTable).Assembly.GetManifestResourceStream("settling-table.csv")
            ?? throw new InvalidOperationException(
                "settling-table.csv is not embedded in Performix.Analysis.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        return [.. lines.Skip(1).Select(Cell)];
    }

    private static SettlingCell Cell(string line)
    {
        var cells = line.Split(',');
        double Number(int at) => double.Parse(cells[at], CultureInfo.InvariantCulture);

        return new(
            Enum.Parse<SettlingFamily>(cells[0]), (int)Number(1), (int)Number(2), Number(3), Number(4));
    }
}
