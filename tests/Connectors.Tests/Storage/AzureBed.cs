using Azure;
using Azure.Data.Tables;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Azure;
using Performix.Connectors.Tests.Tables;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Storage;

/// <summary>A table of its own in the emulator.</summary>
public sealed class AzureBed(AzuriteFixture azurite) : StorageBed
{
    private readonly string _name = azurite.NextTable();

    public TableClient Client => new(azurite.ConnectionString, _name);

    public override ISnapshots Snapshots() => new AzureSnapshots(new AzureTable(Client));

    public override ILeases Leases(TimeProvider time) => new AzureLeases(new AzureTable(Client), time);

    public override ISettings Settings() => new AzureSettings(new AzureTable(Client));

    public override IDocuments Documents() => new AzureDocuments(new AzureTable(Client));

    // One chunk is written, and the head is not.
    public override async Task SaveInterruptedAsync(Snapshot snapshot) =>
        Assert.False(await TrySaveAsync(snapshot, writes: 1));

    /// <summary>Saves with so many writes, as if the process ended there; true where they were enough.</summary>
    public async Task<bool> TrySaveAsync(Snapshot snapshot, int writes)
    {
        var left = writes;
        var options = TapHandler.Options(request => request.Method == HttpMethod.Put && left-- <= 0
            ? throw new HttpRequestException("cut off")
            : null);
        options.Retry.MaxRetries = 0;
        var table = new AzureTable(new TableClient(azurite.ConnectionString, _name, options));
        try
        {
            await new AzureSnapshots(table).SaveAsync(snapshot, CancellationToken.None);
            return true;
        }
        catch (StorageRefused)
        {
            return false;
        }
    }

    public override async Task AlterAsync()
    {
        const string Chunks = "PartitionKey ge 'chunk' and PartitionKey lt 'd'";
        await foreach (var chunk in Client.QueryAsync<TableEntity>(Chunks))
        {
            chunk.GetBinary("B00")[^1] ^= 1;
            await Client.UpdateEntityAsync(chunk, ETag.All, TableUpdateMode.Replace);
        }
    }

    // The emulator keeps nothing beyond its own life.
    public override void Dispose()
    {
    }

    public async Task<int> CountAsync(string filter)
    {
        var count = 0;
        await foreach (var row in Client.QueryAsync<TableEntity>(filter))
        {
            count++;
        }

        return count;
    }
}
