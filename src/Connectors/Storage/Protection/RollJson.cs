using System.Text.Json;
using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>The rows of a period and of its results as text, the same in both storages.</summary>
internal static class RollJson
{
    /// <summary>The row that makes results visible; no cell has this id, since a cell's row is named by its number.
    /// </summary>
    public const string ClosedRow = "closed";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string Write(RollPeriod period) => JsonSerializer.Serialize(period, Options);

    public static RollPeriod ReadPeriod(string json, string tag) => Read<RollPeriod>(json) with { Tag = tag };

    /// <summary>One row a cell and, last, the row that closes them.</summary>
    public static IReadOnlyList<(string Row, string Body)> Write(RollResult result)
    {
        var rows = result.Cells
            .Select((cell, at) => (RowOf(at), JsonSerializer.Serialize(cell, Options)))
            .ToList();
        rows.Add((ClosedRow, JsonSerializer.Serialize(new Closed(result.At, result.Reason), Options)));
        return rows;
    }

    /// <summary>The result, or null where the row that closes it is not there.</summary>
    public static RollResult? ReadResult(IEnumerable<(string Row, string Body)> rows)
    {
        var all = rows.OrderBy(row => row.Row, StringComparer.Ordinal).ToList();
        var end = all.Find(row => row.Row == ClosedRow);
        if (end.Body is null)
        {
            return null;
        }

        var closed = Read<Closed>(end.Body);
        var cells = all.Where(row => row.Row != ClosedRow).Select(row => Read<CellRelease>(row.Body)).ToList();
        return new RollResult(closed.At, cells, closed.Reason);
    }

    // Numbers sort before the closing row, and cells keep their order.
    private static string RowOf(int cell) => FormattableString.Invariant($"cell{cell:D6}");

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)
        ?? throw new JsonException($"A stored {typeof(T).Name} is null.");

    private sealed record Closed(DateTimeOffset At, FlagReason? Reason);
}
