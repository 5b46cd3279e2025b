using Azure;
using Azure.Data.Tables;

namespace Performix.Connectors.Storage.Azure;

/// <summary>
/// A snapshot is a head, written last, and the chunks that it names by their hash. Chunks without a head are
/// not seen by any reader; pruning removes them with the snapshots of their age.
/// </summary>
internal sealed class AzureSnapshots(AzureTable table) : ISnapshots
{
    private const string AsOf = "AsOf";
    private const string Length = "Length";
    private const string Hash = "Hash";
    private const string Chunks = "Chunks";

    private static readonly DateTimeOffset End = DateTimeOffset.MaxValue;

    public async Task SaveAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var packed = PackedPayload.Of(snapshot.Payload);
        var chunks = AzureChunks.Of(ChunkKey(snapshot.Kind, snapshot.AsOf, packed.Hash), packed.Bytes);
        var head = new TableEntity(HeadKey(snapshot.Kind), AzureKey.NewestFirst(snapshot.AsOf))
        {
            [AsOf] = snapshot.AsOf.UtcTicks,
            [Length] = packed.Length,
            [Hash] = packed.Hash,
            [Chunks] = chunks.Count,
        };
        await table.RunAsync(
            "save",
            async client =>
            {
                foreach (var chunk in chunks)
                {
                    await client.UpsertEntityAsync(chunk, TableUpdateMode.Replace, cancellationToken);
                }

                return await client.UpsertEntityAsync(head, TableUpdateMode.Replace, cancellationToken);
            },
            cancellationToken);
    }

    public Task<Snapshot?> LatestAsync(string kind, CancellationToken cancellationToken) =>
        AtAsync(kind, End, cancellationToken);

    public Task<Snapshot?> AtAsync(string kind, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        table.RunAsync<Snapshot?>(
            "read",
            async client =>
            {
                // Chunks may be pruned after their head was read: only a head that still stands is damaged.
                for (ETag? failed = null; ;)
                {
                    var head = (await HeadsAsync(client, kind, asOf, 1, cancellationToken)).SingleOrDefault();
                    if (head is null)
                    {
                        return null;
                    }

                    if (await ReadAsync(client, kind, head, cancellationToken) is { } payload)
                    {
                        return new Snapshot(kind, TimeOf(head), payload);
                    }

                    failed = failed != head.ETag
                        ? head.ETag
                        : throw StorageRefused.Damaged(kind, TimeOf(head), table.Where);
                }
            },
            cancellationToken);

    public Task<IReadOnlyList<SnapshotEntry>> HistoryAsync(
        string kind, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return table.RunAsync<IReadOnlyList<SnapshotEntry>>(
            "list",
            async client => (await HeadsAsync(client, kind, End, limit, cancellationToken))
                .Select(head => new SnapshotEntry(TimeOf(head), Number(head, Length)))
                .ToList(),
            cancellationToken);
    }

    public Task PruneAsync(string kind, int keepLast, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(keepLast);
        return table.RunAsync(
            "prune",
            async client =>
            {
                var kept = await HeadsAsync(client, kind, End, keepLast, cancellationToken);
                if (kept.Count == keepLast)
                {
                    var oldest = kept[^1].RowKey;
                    await DeleteAsync(client, HeadsBefore(kind, oldest), cancellationToken);
                    await DeleteAsync(client, ChunksBefore(kind, oldest), cancellationToken);
                }

                return kept.Count;
            },
            cancellationToken);
    }

    private static async Task<List<TableEntity>> HeadsAsync(
        TableClient client, string kind, DateTimeOffset asOf, int limit, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {HeadKey(kind)} and RowKey ge {AzureKey.NewestFirst(asOf)}");
        var heads = new List<TableEntity>();
        var rows = client.QueryAsync<TableEntity>(
            filter, Math.Min(limit, 1000), cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            heads.Add(row);
            if (heads.Count == limit)
            {
                break;
            }
        }

        return heads;
    }

    private static async Task<byte[]?> ReadAsync(
        TableClient client, string kind, TableEntity head, CancellationToken cancellationToken)
    {
        var hash = head.GetString(Hash);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ChunkKey(kind, TimeOf(head), hash)}");
        var chunks = new List<TableEntity>();
        var rows = client.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            chunks.Add(row);
        }

        return chunks.Count == head.GetInt32(Chunks)
            ? new PackedPayload(AzureChunks.Join(chunks), Number(head, Length), hash).TryUnpack()
            : null;
    }

    private static async Task DeleteAsync(
        TableClient client, string filter, CancellationToken cancellationToken)
    {
        string[] keys = [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey)];
        var rows = client.QueryAsync<TableEntity>(filter, select: keys, cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            await client.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        }
    }

    private static string HeadsBefore(string kind, string oldest) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {HeadKey(kind)} and RowKey gt {oldest}");

    // After all hashes of the oldest kept moment ('g' follows the hexadecimal digits), before any other kind.
    private static string ChunksBefore(string kind, string oldest)
    {
        var (from, to) = ($"chunk~{AzureKey.Of(kind)}~{oldest}~g", $"chunk~{AzureKey.Of(kind)}~:");
        return TableClient.CreateQueryFilter($"PartitionKey gt {from} and PartitionKey lt {to}");
    }

    private static string HeadKey(string kind) => $"snapshot~{AzureKey.Of(kind)}";

    private static string ChunkKey(string kind, DateTimeOffset asOf, string hash) =>
        $"chunk~{AzureKey.Of(kind)}~{AzureKey.NewestFirst(asOf)}~{hash}";

    private static DateTimeOffset TimeOf(TableEntity head) => new(Number(head, AsOf), TimeSpan.Zero);

    private static long Number(TableEntity head, string name) => head.GetInt64(name)
        ?? throw new InvalidOperationException($"The head {head.RowKey} has no {name}.");
}
