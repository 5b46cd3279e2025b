using System.Text.Unicode;
using CsvHelper;

namespace Performix.Connectors.Files;

/// <summary>
/// Reads a CSV file record by record: UTF-8 with or without BOM, CRLF or LF, line breaks inside quotes, empty lines
/// passed over. What makes the file as a whole unusable goes to the faults, and then there are no records.
/// </summary>
internal sealed class CsvTable(string path, FileShape shape, List<InputFault> faults)
{
    private const int LargestRecord = 16 * 1024 * 1024;

    private readonly Dictionary<long, CsvMalformedReason> malformed = [];

    /// <summary>The records after the header, in the file's order.</summary>
    public IEnumerable<CsvRow> Rows()
    {
        using var reader = Open();
        if (reader is null || ReadHeader(reader) is not { } header)
        {
            yield break;
        }

        while (Advance(reader) && !IsTorn(reader))
        {
            yield return ToRow(reader, header);
        }
    }

    private static List<string> Cells(CsvReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    private CsvReader? Open()
    {
        try
        {
            return CsvReader.FromFile(path, Options());
        }
        catch (IOException fault)
        {
            return Refused(fault.Message);
        }
        catch (UnauthorizedAccessException fault)
        {
            return Refused(fault.Message);
        }
    }

    private CsvReader? Refused(string reason)
    {
        faults.Add(new InputFault(shape.Name, 0, "", "the file cannot be opened: " + reason));
        return null;
    }

    private bool Advance(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException fault)
        {
            var reason = "a record is too large: is a quote never closed?";
            faults.Add(new InputFault(shape.Name, (int)fault.LineNumber, "", reason));
            return false;
        }
    }

    private CsvReaderOptions Options() => new()
    {
        MaxRecordSize = LargestRecord,
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        TrimWhitespace = true,
        OnMalformedRecord = record => malformed[record.LineNumber] = record.Reason,
    };

    private CsvHeader? ReadHeader(CsvReader reader)
    {
        if (!Advance(reader))
        {
            if (faults.Exists(fault => fault.File == shape.Name))
            {
                return null;
            }

            var column = shape.Required.FirstOrDefault("");
            faults.Add(new InputFault(shape.Name, 1, column, "the file is empty: a header is needed"));
            return null;
        }

        if (IsTorn(reader))
        {
            return null;
        }

        var cells = Cells(reader);
        var line = (int)reader.LineNumber;
        if (cells is [var all] && all.AsSpan().ContainsAny(';', '\t'))
        {
            faults.Add(new InputFault(shape.Name, line, "", "the columns must be separated by commas"));
            return null;
        }

        var header = new CsvHeader(cells);
        var found = header.FaultsFor(shape)
            .Select(fault => new InputFault(shape.Name, line, fault.Column, fault.Reason))
            .ToList();
        faults.AddRange(found);
        return found.Count == 0 ? header : null;
    }

    /// <summary>Whether the file cannot be read from here on: rows would be lost without being counted.</summary>
    private bool IsTorn(CsvReader reader)
    {
        var line = (int)reader.LineNumber;
        var reason = !Utf8.IsValid(reader.RawRecord) ? "the text is not UTF-8: save the file as UTF-8"
            : ReasonAt(line) == CsvMalformedReason.UnterminatedQuote ? "a quote opens here and is never closed"
            : null;
        if (reason is not null)
        {
            faults.Add(new InputFault(shape.Name, line, "", reason));
        }

        return reason is not null;
    }

    private CsvRow ToRow(CsvReader reader, CsvHeader header)
    {
        var cells = Cells(reader);
        var line = (int)reader.LineNumber;
        var row = new CsvRow(shape.Name, line, header, cells);
        if (ReasonAt(line) == CsvMalformedReason.TextAfterClosingQuote)
        {
            row.Fault("", "there is text after a closing quote: a quote inside a cell is written twice");
        }

        if (cells.Count < header.Width || cells.Skip(header.Width).Any(cell => cell.Length > 0))
        {
            var hint = cells.Count < header.Width ? "" : ": a comma inside a cell needs quotes around it";
            row.Fault("", $"the row has {cells.Count} cells, the header {header.Width}{hint}");
        }

        return row;
    }

    private CsvMalformedReason? ReasonAt(long line) => malformed.TryGetValue(line, out var reason) ? reason : null;
}
