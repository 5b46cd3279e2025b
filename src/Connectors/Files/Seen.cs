namespace Performix.Connectors.Files;

/// <summary>Remembers which keys were on which line: the first row with a key stands, others do not.</summary>
internal sealed class Seen
{
    private readonly Dictionary<string, int> lines = [];

    /// <summary>Notes a fault where the key was there before; a row that is unsound already does not take it.</summary>
    public void Check(CsvRow row, string column, string what, params ReadOnlySpan<string?> key)
    {
        if (row.IsSound && !lines.TryAdd(string.Join('\n', key), row.Line))
        {
            row.Fault(column, $"{what} is there twice: first on line {lines[string.Join('\n', key)]}");
        }
    }
}
