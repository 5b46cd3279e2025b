using Azure;
using Azure.Data.Tables;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Tables;

[Collection(AzuriteGroup.Name)]
public sealed class TableTests(AzuriteFixture azurite)
{
    private readonly TableServiceClient _service = new(azurite.ConnectionString);

    [Fact]
    public async Task Creating_a_table_that_is_there_is_refused_unless_asked_not_to_mind()
    {
        var table = _service.GetTableClient(azurite.NextTable());
        await table.CreateAsync();

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync());
        var again = await _service.CreateTableIfNotExistsAsync(table.Name);

        Assert.Equal((409, "TableAlreadyExists"), (failure.Status, failure.ErrorCode));
        Assert.Equal(table.Name, again.Value.Name);
    }

    [Fact]
    public async Task Tables_can_be_listed_by_name()
    {
        var name = azurite.NextTable();
        await _service.CreateTableAsync(name);

        var filter = TableServiceClient.CreateQueryFilter($"TableName eq {name}");
        var names = new List<string>();
        await foreach (var item in _service.QueryAsync(filter))
        {
            names.Add(item.Name);
        }

        Assert.Equal([name], names);
        Assert.Equal($"TableName eq '{name}'", filter);
    }

    [Fact]
    public async Task A_deleted_table_is_gone_and_may_be_deleted_again()
    {
        var table = _service.GetTableClient(azurite.NextTable());
        await table.CreateAsync();

        Assert.Equal(204, (await table.DeleteAsync()).Status);

        Assert.Equal(404, (await _service.DeleteTableAsync(table.Name)).Status);
        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new TableEntity("p", "r")));
        Assert.Equal("TableNotFound", failure.ErrorCode);
    }

    [Fact]
    public void A_client_knows_where_it_points()
    {
        var table = _service.GetTableClient("people");

        Assert.Equal(("people", AzuriteProcess.Account), (table.Name, table.AccountName));
        Assert.Equal(new Uri(azurite.Endpoint + "/people"), table.Uri);
    }
}
