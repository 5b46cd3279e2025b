namespace Performix.Connectors.Files;

/// <summary>The columns of a file: names are compared without case and without the spaces around them.</summary>
internal sealed class CsvHeader
{
    private readonly Dictionary<string, int> positions = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> twice = new(StringComparer.OrdinalIgnoreCase);

    public CsvHeader(IReadOnlyList<string> names)
    {
        Width = names.Count;
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Trim() is { Length: > 0 } name && !positions.TryAdd(name, i))
            {
                twice.Add(name);
            }
        }
    }

    /// <summary>How many columns there are, unnamed ones included.</summary>
    public int Width { get; }

    /// <summary>Whether there is a column of this name.</summary>
    public bool Has(string column) => positions.ContainsKey(column);

    /// <summary>The position of a column, or null.</summary>
    public int? PositionOf(string column) => positions.TryGetValue(column, out var at) ? at : null;

    /// <summary>What this header lacks for a file of a shape, each with the column meant.</summary>
    public IEnumerable<(string Column, string Reason)> FaultsFor(FileShape shape)
    {
        var missing = shape.Required.Where(column => !Has(column))
            .Concat(shape.Together.Where(pair => Has(pair.First) && !Has(pair.Second)).Select(pair => pair.Second))
            .Concat(shape.Together.Where(pair => Has(pair.Second) && !Has(pair.First)).Select(pair => pair.First))
            .Select(column => (column, "the column is missing" + Hint(column)));
        var groups = shape.OneOf.Where(group => !group.Any(Has))
            .Select(group => (group[0], $"one of the columns {string.Join(", ", group)} is needed" + Hint(group[0])));
        return missing.Concat(groups).Concat(twice.Order().Select(name => (name, "the column is there twice")));
    }

    private string Hint(string column) =>
        Nearest.To(column, positions.Keys) is { } near ? $"; is '{near}' meant to be it?" : "";
}
