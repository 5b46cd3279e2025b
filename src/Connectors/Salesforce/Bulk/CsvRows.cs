using System.Buffers;
using System.Text.Json;
using CsvHelper;

namespace Performix.Connectors.Salesforce.Bulk;

/// <summary>
/// Turns a page of CSV into the rows that the same records make over REST, one record at a time: a page is never held
/// as text. Salesforce writes nothing and an empty text alike; both are no value here.
/// </summary>
internal static class CsvRows
{
    private static readonly CsvReaderOptions Strict = new()
    {
        HasHeader = true,
        Separator = ',',
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };

    /// <exception cref="IOException">The page broke off.</exception>
    /// <exception cref="SalesforceRefused">It is no CSV, or a cell is not what its field is taken for.</exception>
    public static async Task<IReadOnlyList<TRow>> ReadAsync<TRow>(
        Stream csv, Func<JsonElement, TRow> row, CancellationToken cancellationToken)
    {
        var rows = new List<TRow>();
        try
        {
            await using var reader = CsvReader.Create(csv, Strict, leaveOpen: true);
            await reader.ReadHeaderAsync(cancellationToken);
            var columns = CsvColumn.Of<TRow>(reader.Headers);
            var buffer = new ArrayBufferWriter<byte>();
            await using var json = new Utf8JsonWriter(buffer);
            while (await reader.ReadAsync(cancellationToken))
            {
                buffer.ResetWrittenCount();
                json.Reset();
                Write(json, reader, columns);
                rows.Add(row(Element(buffer.WrittenSpan)));
            }
        }
        catch (CsvFormatException e)
        {
            throw Unreadable($"line {e.LineNumber}", e);
        }
        catch (JsonException e)
        {
            throw Unreadable($"row {rows.Count + 1}, {e.Path}", e);
        }

        return rows;
    }

    private static void Write(Utf8JsonWriter json, CsvReader reader, IReadOnlyList<CsvColumn> columns)
    {
        json.WriteStartObject();
        for (var i = 0; i < columns.Count; i++)
        {
            columns[i].Write(json, reader.GetSpan(i));
        }

        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>A copy of its own: a row may keep parts of it.</summary>
    private static JsonElement Element(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        return JsonElement.ParseValue(ref reader);
    }

    private static SalesforceRefused Unreadable(string where, Exception inner) => new(
        "a readable page of bulk results", where,
        "A field does not hold the kind of value that the mapping takes it for, or the page is damaged: check the "
        + "mapping; the next run tries again.", inner);
}
