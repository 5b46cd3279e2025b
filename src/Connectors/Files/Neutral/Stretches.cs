namespace Performix.Connectors.Files.Neutral;

/// <summary>Remembers stretches of days by key: a later row that overlaps one of its key is rejected.</summary>
/// <param name="what">What is given twice, as the reason says it.</param>
internal sealed class Stretches(string what)
{
    private readonly Dictionary<string, List<(DateOnly From, DateOnly To, int Line)>> taken = [];

    /// <summary>Notes a fault where the stretch overlaps an earlier one; an unsound row takes no days.</summary>
    public void Check(CsvRow row, string column, (DateOnly From, DateOnly? To) stretch, params ReadOnlySpan<string> key)
    {
        if (!row.IsSound)
        {
            return;
        }

        var (from, to) = (stretch.From, stretch.To ?? DateOnly.MaxValue);
        var id = string.Join('\n', key);
        var others = taken.TryGetValue(id, out var list) ? list : taken[id] = [];
        var at = others.FindIndex(other => other.From < to && from < other.To);
        if (at >= 0)
        {
            row.Fault(column, $"{what} is given twice for these days: first on line {others[at].Line}");
            return;
        }

        others.Add((from, to, row.Line));
    }
}
