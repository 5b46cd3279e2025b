using Performix.Analysis.Facts;

namespace Performix.Connectors.Files;

/// <summary>One record of a file. It notes its own faults; one is enough to reject it, all are told.</summary>
internal sealed class CsvRow(string file, int line, CsvHeader header, IReadOnlyList<string> cells)
{
    private readonly List<(string Field, string Reason)> faults = [];

    /// <summary>The line the record starts on, the header being 1.</summary>
    public int Line => line;

    /// <summary>Whether nothing was wrong so far.</summary>
    public bool IsSound => faults.Count == 0;

    /// <summary>Whether the file has this column.</summary>
    public bool Has(string column) => header.Has(column);

    /// <summary>The cell without the spaces around it; empty where the column is not there.</summary>
    public string Text(string column) =>
        header.PositionOf(column) is { } at && at < cells.Count ? cells[at].Trim() : "";

    /// <summary>The cell, or null where it is empty.</summary>
    public string? TextOrNull(string column) => Text(column) is { Length: > 0 } text ? text : null;

    /// <summary>The cell, which must not be empty.</summary>
    public string Required(string column)
    {
        var text = Text(column);
        Check(text.Length > 0, column, "the cell is empty");
        return text;
    }

    /// <summary>Notes a fault.</summary>
    public void Fault(string column, string reason)
    {
        if (!faults.Exists(fault => fault.Field == column))
        {
            faults.Add((column, reason));
        }
    }

    /// <summary>Notes a fault where a condition does not hold.</summary>
    public void Check(bool holds, string column, string reason)
    {
        if (!holds)
        {
            Fault(column, reason);
        }
    }

    /// <summary>The row as a rejection: its first field, and all its reasons.</summary>
    public Rejected ToRejected()
    {
        var (field, reason) = faults[0];
        var others = faults.Skip(1).Select(fault => $"; {fault.Field}: {fault.Reason}");
        return new Rejected(file, line, field, reason + string.Concat(others));
    }
}
