using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Performix.Connectors.Storage.Protection;

namespace Performix.Connectors.Storage.Sqlite;

/// <summary>
/// The same rows in the embedded file. Each write is one statement and so one transaction; the box is replaced by
/// its version. Old pages of the box in the write-ahead log are ciphertext.
/// </summary>
internal sealed class SqliteRolls(SqliteFile file, string tenant) : IRollStore
{
    private const string Here = "WHERE tenant = $tenant AND period = $period";

    public string Where => file.Path;

    public async Task<IReadOnlyList<RollPeriod>> PeriodsAsync(CancellationToken cancellationToken) =>
        (await file.RunAsync(
            "SELECT body, version FROM flag_periods WHERE tenant = $tenant",
            [new("$tenant", tenant)],
            row => RollJson.ReadPeriod(row.GetString(0), TagOf(row.GetInt64(1))),
            cancellationToken))
        .OrderBy(period => period.Closes)
        .ToList();

    public Task<RollPeriod?> AddAsync(RollPeriod period, CancellationToken cancellationToken) => WriteAsync(
        """
        INSERT INTO flag_periods (tenant, period, body, version) VALUES ($tenant, $period, $body, 1)
        ON CONFLICT (tenant, period) DO NOTHING RETURNING version
        """,
        period with { Tag = "0" },
        cancellationToken);

    public Task<RollPeriod?> UpdateAsync(RollPeriod period, CancellationToken cancellationToken) => WriteAsync(
        $"UPDATE flag_periods SET body = $body, version = version + 1 {Here} AND version = $version RETURNING version",
        period,
        cancellationToken);

    public Task WriteSlotsAsync(
        string period, IReadOnlyList<RollSlot> slots, CancellationToken cancellationToken) =>
        RunAsync(
            """
            INSERT OR REPLACE INTO flag_slots (tenant, period, slot, rep, cell, cell_name)
            SELECT $tenant, $period, value ->> 'Slot', value ->> 'RepId', value ->> 'CellId', value ->> 'CellName'
            FROM json_each($slots)
            """,
            period,
            [new("$slots", JsonSerializer.Serialize(slots))],
            cancellationToken);

    public Task<IReadOnlyList<RollSlot>> SlotsAsync(string period, CancellationToken cancellationToken) =>
        file.RunAsync(
            $"SELECT slot, rep, cell, cell_name FROM flag_slots {Here} ORDER BY slot",
            [new("$tenant", tenant), new("$period", period)],
            row => new RollSlot(row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3)),
            cancellationToken);

    public async Task<StoredBox?> BoxAsync(string period, CancellationToken cancellationToken)
    {
        var boxes = await file.RunAsync(
            $"SELECT version, final, content, wrapped_key FROM flag_boxes {Here}",
            [new("$tenant", tenant), new("$period", period)],
            row => new SealedBox(
                row.GetInt64(0), row.GetBoolean(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3)),
            cancellationToken);
        return boxes.Count == 0 ? null : new StoredBox(boxes[0], TagOf(boxes[0].Version));
    }

    public async Task<bool> TryPutBoxAsync(
        string period, SealedBox box, string? tag, CancellationToken cancellationToken)
    {
        var written = await RunAsync(
            tag is null
                ? """
                  INSERT INTO flag_boxes (tenant, period, version, final, content, wrapped_key)
                  VALUES ($tenant, $period, $version, $final, $content, $key)
                  ON CONFLICT (tenant, period) DO NOTHING RETURNING version
                  """
                : $"""
                  UPDATE flag_boxes SET version = $version, final = $final, content = $content, wrapped_key = $key
                  {Here} AND version = $before RETURNING version
                  """,
            period,
            [
                new("$version", box.Version),
                new("$final", box.Final),
                new("$content", box.Content),
                new("$key", box.WrappedKey),
                new("$before", NumberOf(tag ?? "0")),
            ],
            cancellationToken);
        return written == 1;
    }

    public async Task DeleteBoxAsync(string period, CancellationToken cancellationToken)
    {
        await RunAsync($"DELETE FROM flag_boxes {Here}", period, [], cancellationToken);

        // Takes the old pages out of the log as well; while somebody reads, the next checkpoint does it.
        await file.RunAsync("PRAGMA wal_checkpoint(TRUNCATE)", [], row => row.FieldCount, cancellationToken);
    }

    public async Task<RollResult?> ResultAsync(string period, CancellationToken cancellationToken) =>
        RollJson.ReadResult(await file.RunAsync(
            $"SELECT row, body FROM flag_results {Here}",
            [new("$tenant", tenant), new("$period", period)],
            row => (row.GetString(0), row.GetString(1)),
            cancellationToken));

    // All rows or, where the closing row is there, none.
    public async Task<bool> TryPublishAsync(
        string period, RollResult result, CancellationToken cancellationToken)
    {
        var rows = RollJson.Write(result).Select(row => new { row.Row, row.Body });
        return await RunAsync(
            $"""
            INSERT INTO flag_results (tenant, period, row, body)
            SELECT $tenant, $period, value ->> 'Row', value ->> 'Body' FROM json_each($rows)
            WHERE NOT EXISTS (SELECT 1 FROM flag_results {Here})
            RETURNING row
            """,
            period,
            [new("$rows", JsonSerializer.Serialize(rows))],
            cancellationToken) > 0;
    }

    public async Task DropAsync(RollPeriod period, CancellationToken cancellationToken)
    {
        foreach (var table in new[] { "flag_boxes", "flag_slots", "flag_results", "flag_periods" })
        {
            await RunAsync($"DELETE FROM {table} {Here}", period.Id, [], cancellationToken);
        }
    }

    private static string TagOf(long version) => version.ToString(CultureInfo.InvariantCulture);

    private static long NumberOf(string tag) => long.Parse(tag, CultureInfo.InvariantCulture);

    private async Task<RollPeriod?> WriteAsync(string sql, RollPeriod period, CancellationToken cancellationToken)
    {
        var versions = await file.RunAsync(
            sql,
            [
                new("$tenant", tenant),
                new("$period", period.Id),
                new("$body", RollJson.Write(period)),
                new("$version", NumberOf(period.Tag)),
            ],
            row => TagOf(row.GetInt64(0)),
            cancellationToken);
        return versions.Count == 1 ? period with { Tag = versions[0] } : null;
    }

    /// <summary>How many rows the statement returns.</summary>
    private async Task<int> RunAsync(
        string sql, string period, IEnumerable<SqliteParameter> more, CancellationToken cancellationToken) =>
        (await file.RunAsync(
            sql,
            [new("$tenant", tenant), new("$period", period), .. more],
            row => row.FieldCount,
            cancellationToken)).Count;
}
