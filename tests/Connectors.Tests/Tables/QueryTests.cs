using System.Globalization;
using System.Net;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Tables;

[Collection(AzuriteGroup.Name)]
public sealed class QueryTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly TableClient _table = new(azurite.ConnectionString, azurite.NextTable());

    public async Task InitializeAsync()
    {
        await _table.CreateIfNotExistsAsync();
        var rows = Enumerable.Range(0, 7).Select(number => new TableEntity("p", $"r{number}")
        {
            ["N"] = number,
            ["L"] = (long)number,
            ["Even"] = number % 2 == 0,
        });
        await _table.SubmitTransactionAsync(
            rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Pages_hold_no_more_than_asked_and_all_rows_come()
    {
        var sizes = new List<int>();
        await foreach (var page in _table.QueryAsync<TableEntity>(maxPerPage: 3).AsPages())
        {
            sizes.Add(page.Values.Count);
        }

        Assert.Equal([3, 3, 1], sizes);
    }

    [Fact]
    public async Task A_page_can_be_taken_up_later_by_its_token()
    {
        Page<TableEntity>? first = null;
        await foreach (var page in _table.QueryAsync<TableEntity>(maxPerPage: 5).AsPages())
        {
            first ??= page;
        }

        var rest = new List<string>();
        await foreach (var page in _table.QueryAsync<TableEntity>().AsPages(first?.ContinuationToken))
        {
            rest.AddRange(page.Values.Select(row => row.RowKey));
        }

        Assert.Equal(["r5", "r6"], rest);
    }

    [Fact]
    public async Task An_empty_page_is_not_the_end_where_it_names_a_next_one()
    {
        // Azure sends such pages when a partition server hands over; Azurite never does.
        var asked = new List<string>();
        var options = TapHandler.Options(request =>
        {
            asked.Add(request.RequestUri!.Query); // A request on its way has an address.
            return asked.Count == 1 ? EmptyPage() : null;
        });
        var table = new TableClient(azurite.ConnectionString, _table.Name, options);

        var rows = await KeysAsync(table.QueryAsync<TableEntity>());

        Assert.Equal(7, rows.Count);
        Assert.Contains("NextPartitionKey=p%20", asked[1], StringComparison.Ordinal);
        Assert.Contains("NextRowKey=r%2F", asked[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_quotes_and_types_its_values()
    {
        var since = new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero);

        var bytes = new byte[] { 10 };
        var filter = TableClient.CreateQueryFilter(
            $"A eq {"O'Brien"} and B gt {5L} and C eq {true} and D ge {since} and E eq {bytes} and F lt {1.5}");

        Assert.Equal(
            "A eq 'O''Brien' and B gt 5L and C eq true and D ge datetime'2025-01-02T03:04:05.0000000Z'"
            + " and E eq X'0a' and F lt 1.5",
            filter,
            ignoreCase: true);
        Assert.Equal(["r6"], await KeysAsync(_table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and L gt {5L} and Even eq {true}"))));
    }

    [Fact]
    public async Task An_expression_says_the_same_as_a_filter()
    {
        var limit = 4;

        var rows = _table.QueryAsync<TableEntity>(row =>
            row.PartitionKey == "p" && row.GetInt32("N") >= limit && !(row.RowKey == "r5"));

        Assert.Equal(["r4", "r6"], await KeysAsync(rows));
    }

    [Fact]
    public async Task Only_the_selected_properties_come()
    {
        await foreach (var row in _table.QueryAsync<TableEntity>("RowKey eq 'r3'", select: ["N"]))
        {
            Assert.Equal((3, null), (row["N"], row["L"]));
        }
    }

    [Fact]
    public async Task More_rows_than_one_answer_holds_all_come()
    {
        foreach (var chunk in Enumerable.Range(0, 1001).Chunk(100))
        {
            await _table.SubmitTransactionAsync(chunk.Select(number => new TableTransactionAction(
                TableTransactionActionType.Add,
                new TableEntity("many", number.ToString("D4", CultureInfo.InvariantCulture)))));
        }

        var rows = await KeysAsync(_table.QueryAsync<TableEntity>("PartitionKey eq 'many'"));

        Assert.Equal(1001, rows.Distinct().Count());
    }

    private static HttpResponseMessage EmptyPage()
    {
        var answer = new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("""{"value":[]}""", Encoding.UTF8, "application/json"),
        };
        answer.Headers.Add("x-ms-continuation-NextPartitionKey", "p ");
        answer.Headers.Add("x-ms-continuation-NextRowKey", "r/");
        return answer;
    }

    private static async Task<List<string>> KeysAsync(AsyncPageable<TableEntity> rows)
    {
        var keys = new List<string>();
        await foreach (var row in rows)
        {
            keys.Add(row.RowKey);
        }

        return keys;
    }
}
