using System.Globalization;

namespace Performix.Bot.Commands;

/// <summary>A table as CSV in which no cell is a formula: a text that a spreadsheet would compute gets an apostrophe, a
/// number stays a number.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Header">The columns.</param>
/// <param name="Rows">Texts, numbers, dates and nulls, one for each column.</param>
internal sealed record CsvTable(string Name, IReadOnlyList<string> Header, IReadOnlyList<object?[]> Rows)
{
    public void Save(string folder)
    {
        using var text = new StreamWriter(Path.Combine(folder, Name + ".csv"));
        Write(text);
    }

    public void Write(TextWriter text)
    {
        text.Write(string.Join(',', Header) + "\r\n");
        foreach (var row in Rows)
        {
            text.Write(string.Join(',', row.Select(cell => Quoted(Cell(cell)))) + "\r\n");
        }
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0
        ? cell
        : '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static string Cell(object? cell) => cell switch
    {
        null => "",
        string text => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0', ..] ? "'" + text : text,
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell of type {cell.GetType()} has no form.", nameof(cell)),
    };
}
