using Azure.Data.Tables;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Azure;
using Performix.Connectors.Tests.Tables;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Storage;

[Collection(AzuriteGroup.Name)]
public sealed class AzureSnapshotsTests(AzuriteFixture azurite) : SnapshotsContract(new AzureBed(azurite));

[Collection(AzuriteGroup.Name)]
public sealed class AzureLeasesTests(AzuriteFixture azurite) : LeasesContract(new AzureBed(azurite));

[Collection(AzuriteGroup.Name)]
public sealed class AzurePatchRecordTests(AzuriteFixture azurite) : PatchRecordContract(new AzureBed(azurite));

[Collection(AzuriteGroup.Name)]
public sealed class AzureSettingsTests(AzuriteFixture azurite) : SettingsContract(new AzureBed(azurite));

[Collection(AzuriteGroup.Name)]
public sealed class AzureDocumentsTests(AzuriteFixture azurite) : DocumentsContract(new AzureBed(azurite));

[Collection(AzuriteGroup.Name)]
public sealed class AzureTableTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Monday = new(2025, 9, 29, 5, 0, 0, TimeSpan.Zero);

    private readonly AzureBed _bed = new(azurite);

    [Fact]
    public async Task A_save_cut_short_at_any_write_leaves_the_old_snapshot()
    {
        await _bed.Snapshots().SaveAsync(Filled(Monday, 10), default);
        var large = Filled(Monday.AddDays(1), 2_500_000);

        var writes = 0;
        while (writes < 10 && !await _bed.TrySaveAsync(large, writes))
        {
            Assert.Equal(Monday, (await _bed.Snapshots().LatestAsync("diagnosis", default))?.AsOf);
            writes++;
        }

        // Four chunks of 11 x 64 KiB and the head.
        Assert.Equal(5, writes);
        Assert.Equal(large.AsOf, (await _bed.Snapshots().LatestAsync("diagnosis", default))?.AsOf);
    }

    [Fact]
    public async Task Pruning_leaves_no_chunk_behind_not_even_of_an_interrupted_save()
    {
        await _bed.Snapshots().SaveAsync(Filled(Monday, 10), default);
        await _bed.SaveInterruptedAsync(Filled(Monday.AddDays(1), 10));
        await _bed.Snapshots().SaveAsync(Filled(Monday.AddDays(2), 10), default);

        await _bed.Snapshots().PruneAsync("diagnosis", 1, default);

        Assert.Equal(2, await _bed.CountAsync("PartitionKey ne ''"));
    }

    [Fact]
    public async Task A_chunk_that_is_gone_is_noticed()
    {
        await _bed.Snapshots().SaveAsync(Filled(Monday, 2_000_000), default);
        await foreach (var chunk in _bed.Client.QueryAsync<TableEntity>("RowKey eq '000001'"))
        {
            await _bed.Client.DeleteEntityAsync(chunk);
        }

        await Assert.ThrowsAsync<StorageRefused>(() => _bed.Snapshots().LatestAsync("diagnosis", default));
    }

    [Fact]
    public async Task A_wrong_key_is_explained()
    {
        var wrong = new TableSharedKeyCredential(AzuriteProcess.Account, Convert.ToBase64String("wrong"u8));
        var table = new AzureTable(new TableClient(azurite.Endpoint, azurite.NextTable(), wrong));

        var refusal = await Assert.ThrowsAsync<StorageRefused>(
            () => new AzureSettings(table).GetAsync("k", default));

        Assert.Contains("Storage Table Data Contributor", refusal.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_explained()
    {
        var options = TapHandler.Options(_ => throw new HttpRequestException("no route"));
        var table = new AzureTable(new TableClient(azurite.ConnectionString, azurite.NextTable(), options));

        var refusal = await Assert.ThrowsAsync<StorageRefused>(
            () => new AzureSettings(table).GetAsync("k", default));

        Assert.Contains("cannot be reached", refusal.Hint, StringComparison.Ordinal);
    }

    private static Snapshot Filled(DateTimeOffset asOf, int size)
    {
        var payload = new byte[size];
        new Random(size).NextBytes(payload);
        return new Snapshot("diagnosis", asOf, payload);
    }
}
