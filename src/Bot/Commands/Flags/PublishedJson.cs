using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Performix.Analysis.Protection;

namespace Performix.Bot.Commands.Flags;

/// <summary>The answers of <c>flags publish</c>, a contract with checkers.</summary>
internal static class PublishedJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Published published) => Write(json =>
    {
        WriteArray(json, "cells", published.Cells, WriteCell);
        WriteArray(json, "merged", published.Merged, (to, merged) =>
        {
            to.WriteStartObject();
            to.WriteString("id", merged.Id);
            WriteArray(to, "of", merged.Of, (ids, id) => ids.WriteStringValue(id));
            to.WriteEndObject();
        });
        WriteArray(json, "closed", published.Closed, (to, id) => to.WriteStringValue(id));
    });

    public static string Write(int line, FieldFault fault) => Write(json =>
    {
        json.WriteString("error", fault.Message);
        json.WriteNumber("line", line);
        json.WriteString("field", fault.Field);
    });

    private static void WriteCell(Utf8JsonWriter json, CellRelease cell)
    {
        json.WriteStartObject();
        json.WriteString("id", cell.CellId);
        json.WriteNumber("n", cell.N);
        json.WriteNumber("lo", cell.Band.Low);
        json.WriteNumber("hi", cell.Band.High);
        json.WriteString("text", cell.Band.Text);
        json.WriteEndObject();
    }

    private static void WriteArray<T>(
        Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static string Write(Action<Utf8JsonWriter> body)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
