using Microsoft.Data.Sqlite;

namespace Performix.Connectors.Storage.Sqlite;

/// <summary>A snapshot is one row, so saving one is one transaction.</summary>
internal sealed class SqliteSnapshots(SqliteFile file) : ISnapshots
{
    private const string Columns = "SELECT as_of, length, hash, payload FROM snapshots WHERE kind = $kind ";

    public async Task SaveAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var packed = PackedPayload.Of(snapshot.Payload);
        await file.RunAsync(
            """
            INSERT INTO snapshots (kind, as_of, length, hash, payload)
            VALUES ($kind, $asOf, $length, $hash, $payload)
            ON CONFLICT (kind, as_of) DO UPDATE
            SET length = excluded.length, hash = excluded.hash, payload = excluded.payload
            """,
            [
                new("$kind", snapshot.Kind),
                new("$asOf", snapshot.AsOf.UtcTicks),
                new("$length", packed.Length),
                new("$hash", packed.Hash),
                new("$payload", packed.Bytes),
            ],
            row => row.FieldCount,
            cancellationToken);
    }

    public Task<Snapshot?> LatestAsync(string kind, CancellationToken cancellationToken) =>
        AtAsync(kind, DateTimeOffset.MaxValue, cancellationToken);

    public async Task<Snapshot?> AtAsync(
        string kind, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        var rows = await file.RunAsync(
            Columns + "AND as_of <= $asOf ORDER BY as_of DESC LIMIT 1",
            [new("$kind", kind), new("$asOf", asOf.UtcTicks)],
            row => (AsOf: TimeOf(row, 0), Packed: PackedOf(row)),
            cancellationToken);
        if (rows.Count == 0)
        {
            return null;
        }

        var (found, packed) = rows[0];
        var payload = packed.TryUnpack() ?? throw StorageRefused.Damaged(kind, found, file.Path);
        return new Snapshot(kind, found, payload);
    }

    public Task<IReadOnlyList<SnapshotEntry>> HistoryAsync(
        string kind, int limit, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return file.RunAsync(
            "SELECT as_of, length FROM snapshots WHERE kind = $kind ORDER BY as_of DESC LIMIT $limit",
            [new("$kind", kind), new("$limit", limit)],
            row => new SnapshotEntry(TimeOf(row, 0), row.GetInt64(1)),
            cancellationToken);
    }

    public async Task PruneAsync(string kind, int keepLast, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(keepLast);
        await file.RunAsync(
            """
            DELETE FROM snapshots WHERE kind = $kind AND as_of NOT IN
            (SELECT as_of FROM snapshots WHERE kind = $kind ORDER BY as_of DESC LIMIT $keep)
            """,
            [new("$kind", kind), new("$keep", keepLast)],
            row => row.FieldCount,
            cancellationToken);
    }

    private static PackedPayload PackedOf(SqliteDataReader row) =>
        new(row.GetFieldValue<byte[]>(3), row.GetInt64(1), row.GetString(2));

    private static DateTimeOffset TimeOf(SqliteDataReader row, int column) =>
        new(row.GetInt64(column), TimeSpan.Zero);
}
