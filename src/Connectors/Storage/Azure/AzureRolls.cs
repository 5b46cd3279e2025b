using Azure;
using Azure.Data.Tables;
using Performix.Connectors.Storage.Protection;

namespace Performix.Connectors.Storage.Azure;

/// <summary>
/// Periods lie in one partition, each period's roll, box and results in one of its own, so that results are one
/// entity group transaction. Azure notes when the box was written: that is each minute, whatever happens.
/// </summary>
internal sealed class AzureRolls(AzureTable table, string tenant) : IRollStore
{
    // Entities of one entity group transaction (Azure: Performing entity group transactions).
    private const int TransactionSize = 100;

    private const string Body = "Body";
    private const string BoxKey = "box";
    private const string SlotKeys = "slot";
    private const string ResultKeys = "result";

    private readonly string _periods = $"flags~{AzureKey.Of(tenant)}";

    public string Where => table.Where;

    public Task<IReadOnlyList<RollPeriod>> PeriodsAsync(CancellationToken cancellationToken) =>
        table.RunAsync<IReadOnlyList<RollPeriod>>(
            "list periods",
            async client =>
            {
                var filter = TableClient.CreateQueryFilter($"PartitionKey eq {_periods}");
                var rows = await AllAsync(client, filter, cancellationToken);
                return rows.Select(row => RollJson.ReadPeriod(row.GetString(Body), row.ETag.ToString("H")))
                    .OrderBy(period => period.Closes)
                    .ToList();
            },
            cancellationToken);

    public Task<RollPeriod?> AddAsync(RollPeriod period, CancellationToken cancellationToken) => WriteAsync(
        period, (client, row) => client.AddEntityAsync(row, cancellationToken), cancellationToken);

    public Task<RollPeriod?> UpdateAsync(RollPeriod period, CancellationToken cancellationToken) => WriteAsync(
        period,
        (client, row) => client.UpdateEntityAsync(
            row, new ETag(period.Tag), TableUpdateMode.Replace, cancellationToken),
        cancellationToken);

    public Task WriteSlotsAsync(
        string period, IReadOnlyList<RollSlot> slots, CancellationToken cancellationToken) =>
        table.RunAsync(
            "write a roll",
            async client =>
            {
                foreach (var batch in slots.Chunk(TransactionSize))
                {
                    await client.SubmitTransactionAsync(
                        batch.Select(slot => new TableTransactionAction(
                            TableTransactionActionType.UpsertReplace, RowOf(period, slot))),
                        cancellationToken);
                }

                return slots.Count;
            },
            cancellationToken);

    public Task<IReadOnlyList<RollSlot>> SlotsAsync(string period, CancellationToken cancellationToken) =>
        table.RunAsync<IReadOnlyList<RollSlot>>(
            "read a roll",
            async client => (await AllAsync(client, KeysFrom(period, SlotKeys), cancellationToken))
                .Select(row => new RollSlot(
                    row.GetInt32(nameof(RollSlot.Slot)).GetValueOrDefault(-1),
                    row.GetString(nameof(RollSlot.RepId)),
                    row.GetString(nameof(RollSlot.CellId)),
                    row.GetString(nameof(RollSlot.CellName))))
                .ToList(),
            cancellationToken);

    public Task<StoredBox?> BoxAsync(string period, CancellationToken cancellationToken) =>
        table.RunAsync<StoredBox?>(
            "read a box",
            async client =>
            {
                var found = await client.GetEntityIfExistsAsync<TableEntity>(
                    PartitionOf(period), BoxKey, cancellationToken: cancellationToken);
                return found.HasValue && found.Value is { } row
                    ? new StoredBox(AzureBox.Read(row), row.ETag.ToString("H"))
                    : null;
            },
            cancellationToken);

    public Task<bool> TryPutBoxAsync(
        string period, SealedBox box, string? tag, CancellationToken cancellationToken)
    {
        var row = AzureBox.Write(PartitionOf(period), BoxKey, box);
        return table.RunAsync(
            "write a box",
            async client => await AzureTable.UnlessChangedAsync(() => tag is null
                ? client.AddEntityAsync(row, cancellationToken)
                : client.UpdateEntityAsync(row, new ETag(tag), TableUpdateMode.Replace, cancellationToken))
                is not null,
            cancellationToken);
    }

    public Task DeleteBoxAsync(string period, CancellationToken cancellationToken) =>
        table.RunAsync(
            "delete a box",
            client => client.DeleteEntityAsync(PartitionOf(period), BoxKey, ETag.All, cancellationToken),
            cancellationToken);

    public Task<RollResult?> ResultAsync(string period, CancellationToken cancellationToken) =>
        table.RunAsync(
            "read results",
            async client => RollJson.ReadResult(
                (await AllAsync(client, KeysFrom(period, ResultKeys), cancellationToken))
                    .Select(row => (row.RowKey[(ResultKeys.Length + 1)..], row.GetString(Body)))),
            cancellationToken);

    // More cells than one transaction holds are several; each is kept as first drawn, and none is seen before the
    // last, which has the closing row.
    public Task<bool> TryPublishAsync(string period, RollResult result, CancellationToken cancellationToken) =>
        table.RunAsync(
            "publish",
            async client =>
            {
                var inserted = false;
                foreach (var batch in RollJson.Write(result).Chunk(TransactionSize))
                {
                    inserted = await TryInsertAsync(client, period, batch, cancellationToken);
                }

                return inserted;
            },
            cancellationToken);

    public Task DropAsync(RollPeriod period, CancellationToken cancellationToken) =>
        table.RunAsync(
            "drop a period",
            async client =>
            {
                var filter = TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(period.Id)}");
                foreach (var row in await AllAsync(client, filter, cancellationToken))
                {
                    await client.DeleteEntityAsync(row, ETag.All, cancellationToken);
                }

                return await client.DeleteEntityAsync(
                    _periods, AzureKey.Of(period.Id), ETag.All, cancellationToken);
            },
            cancellationToken);

    private static async Task<List<TableEntity>> AllAsync(
        TableClient client, string filter, CancellationToken cancellationToken)
    {
        var all = new List<TableEntity>();
        await foreach (var row in client.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            all.Add(row);
        }

        return all;
    }

    private async Task<bool> TryInsertAsync(
        TableClient client,
        string period,
        IEnumerable<(string Row, string Body)> rows,
        CancellationToken cancellationToken)
    {
        try
        {
            await client.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(
                    TableTransactionActionType.Add,
                    new TableEntity(PartitionOf(period), $"{ResultKeys}~{row.Row}") { [Body] = row.Body })),
                cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException there) when (there.Status == 409)
        {
            return false;
        }
    }

    private TableEntity RowOf(string period, RollSlot slot) =>
        new(PartitionOf(period), FormattableString.Invariant($"{SlotKeys}~{slot.Slot:D6}"))
        {
            [nameof(RollSlot.Slot)] = slot.Slot,
            [nameof(RollSlot.RepId)] = slot.RepId,
            [nameof(RollSlot.CellId)] = slot.CellId,
            [nameof(RollSlot.CellName)] = slot.CellName,
        };

    private Task<RollPeriod?> WriteAsync(
        RollPeriod period,
        Func<TableClient, TableEntity, Task<Response>> write,
        CancellationToken cancellationToken)
    {
        var row = new TableEntity(_periods, AzureKey.Of(period.Id)) { [Body] = RollJson.Write(period) };
        return table.RunAsync(
            "write a period",
            async client => await AzureTable.UnlessChangedAsync(() => write(client, row)) is { } answer
                ? period with { Tag = AzureTable.VersionOf(answer) }
                : null,
            cancellationToken);
    }


    private string KeysFrom(string period, string kind)
    {
        var (from, to) = (kind + "~", kind + "~~");
        return TableClient.CreateQueryFilter(
            $"PartitionKey eq {PartitionOf(period)} and RowKey ge {from} and RowKey lt {to}");
    }

    private string PartitionOf(string period) => $"flag~{AzureKey.Of(tenant)}~{AzureKey.Of(period)}";
}
