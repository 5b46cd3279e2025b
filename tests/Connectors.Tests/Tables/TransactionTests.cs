using Azure;
using Azure.Data.Tables;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Tables;

[Collection(AzuriteGroup.Name)]
public sealed class TransactionTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly TableClient _table = new(azurite.ConnectionString, azurite.NextTable());

    public async Task InitializeAsync()
    {
        await _table.CreateIfNotExistsAsync();
        await _table.AddEntityAsync(new TableEntity("p", "kept") { ["N"] = 1 });
        await _table.AddEntityAsync(new TableEntity("p", "gone") { ["N"] = 1 });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Every_kind_of_action_is_carried_out()
    {
        var tag = (await _table.GetEntityAsync<TableEntity>("p", "kept")).Value.ETag;

        var answer = await _table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("added")),
            new(TableTransactionActionType.UpsertReplace, Row("replaced")),
            new(TableTransactionActionType.UpsertMerge, Row("merged")),
            new(TableTransactionActionType.UpdateReplace, Row("kept"), tag),
            new(TableTransactionActionType.Delete, new TableEntity("p", "gone"), ETag.All),
        ]);

        Assert.All(answer.Value, part => Assert.Equal(204, part.Status));
        Assert.Equal(["added", "kept", "merged", "replaced"], await KeysAsync());
        Assert.Equal(2, (await _table.GetEntityAsync<TableEntity>("p", "kept")).Value["N"]);
    }

    [Fact]
    public async Task One_refused_action_undoes_all_and_is_named()
    {
        TableTransactionAction[] actions =
        [
            new(TableTransactionActionType.Add, Row("added")),
            new(TableTransactionActionType.Delete, new TableEntity("p", "gone"), ETag.All),
            new(TableTransactionActionType.Add, Row("kept")),
        ];

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => _table.SubmitTransactionAsync(actions));

        Assert.Equal((409, "EntityAlreadyExists"), (failure.Status, failure.ErrorCode));
        Assert.Equal(2, failure.FailedTransactionActionIndex);
        Assert.Equal(["gone", "kept"], await KeysAsync());
    }

    [Fact]
    public async Task A_stale_tag_refuses_the_transaction()
    {
        var stale = (await _table.GetEntityAsync<TableEntity>("p", "kept")).Value.ETag;
        await _table.UpsertEntityAsync(Row("kept"));

        var update = new TableTransactionAction(TableTransactionActionType.UpdateMerge, Row("kept"), stale);
        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => _table.SubmitTransactionAsync([update]));

        Assert.Equal((412, 0), (failure.Status, failure.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task Odd_keys_and_texts_survive_the_multipart_form()
    {
        var odd = new TableEntity("O'B", "50% é") { ["T"] = "a\r\n--b\r\n" };

        await _table.SubmitTransactionAsync([new(TableTransactionActionType.Add, odd)]);

        Assert.Equal("a\r\n--b\r\n", (await _table.GetEntityAsync<TableEntity>("O'B", "50% é")).Value["T"]);
    }

    [Fact]
    public async Task An_empty_transaction_is_a_mistake()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _table.SubmitTransactionAsync([]));
    }

    private static TableEntity Row(string key) => new("p", key) { ["N"] = 2 };

    private async Task<List<string>> KeysAsync()
    {
        var keys = new List<string>();
        await foreach (var row in _table.QueryAsync<TableEntity>("PartitionKey eq 'p'"))
        {
            keys.Add(row.RowKey);
        }

        return keys;
    }
}
