namespace Performix.Connectors.Tests.Org;

public sealed class PagingTests(LocalOrg org) : IClassFixture<LocalOrg>
{
    private const string Soql = "SELECT Id FROM Opportunity";

    [Fact]
    public async Task Pages_hold_two_thousand_rows_unless_asked_otherwise()
    {
        var standard = await org.QueryAsync(Soql);
        var small = await org.QueryAsync(Soql, batchSize: 300);
        var smallest = await org.QueryAsync(Soql, batchSize: 1);

        Assert.Equal(2000, Records(standard));
        Assert.Equal(300, Records(small));
        Assert.Equal(200, Records(smallest));
    }

    [Fact]
    public async Task All_pages_together_hold_every_row_once()
    {
        var rows = await org.RowsAsync(Soql, batchSize: 500);

        var ids = rows.Select(row => row.GetProperty("Id").GetString()).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(await org.CountAsync("Opportunity"), ids.Count);
    }

    [Fact]
    public async Task The_last_page_says_so_and_has_no_link()
    {
        var first = await org.QueryAsync("SELECT Id FROM User", batchSize: 200);

        Assert.True(first.Json.GetProperty("done").GetBoolean());
        Assert.False(first.Json.TryGetProperty("nextRecordsUrl", out _));
        Assert.Equal(first.Json.GetProperty("totalSize").GetInt32(), Records(first));
    }

    [Fact]
    public async Task A_page_can_be_fetched_again()
    {
        var first = await org.QueryAsync(Soql, batchSize: 200);
        var once = await org.GetAsync(first.Text("nextRecordsUrl"));
        var again = await org.GetAsync(first.Text("nextRecordsUrl"));

        Assert.StartsWith("/services/data/v66.0/query/01g", first.Text("nextRecordsUrl"), StringComparison.Ordinal);
        Assert.Equal(200, Records(once));
        Assert.Equal(once.Body, again.Body);
    }

    [Fact]
    public async Task QueryAll_goes_on_under_query_and_stays_queryAll()
    {
        var first = await org.QueryAsync("SELECT Id, IsDeleted FROM Opportunity", all: true, batchSize: 2000);
        var rows = await org.RowsAsync("SELECT Id, IsDeleted FROM Opportunity", all: true);

        Assert.StartsWith("/services/data/v66.0/query/", first.Text("nextRecordsUrl"), StringComparison.Ordinal);
        Assert.Contains(rows.Skip(2000), row => row.GetProperty("IsDeleted").GetBoolean());
    }

    [Theory]
    [InlineData("/services/data/v66.0/query/01g000000000000AAA-2000")]
    [InlineData("/services/data/v66.0/query/rubbish")]
    public async Task A_locator_that_is_not_known_is_refused(string path)
    {
        var reply = await org.GetAsync(path);

        Assert.Equal(400, reply.Status);
        Assert.Equal("""[{"message":"invalid query locator","errorCode":"INVALID_QUERY_LOCATOR"}]""", reply.Body);
    }

    [Fact]
    public async Task A_locator_lives_two_days()
    {
        await using var own = await DisposableOrg.StartAsync();
        var first = await own.Org.QueryAsync(Soql, batchSize: 200);
        own.Org.Time.Now += TimeSpan.FromHours(47);
        await own.Org.SignInAsync();
        var inTime = await own.Org.GetAsync(first.Text("nextRecordsUrl"));
        own.Org.Time.Now += TimeSpan.FromHours(1.5);
        var late = await own.Org.GetAsync(first.Text("nextRecordsUrl"));

        Assert.Equal((200, 400), (inTime.Status, late.Status));
    }

    private static int Records(Reply reply) => reply.Json.GetProperty("records").GetArrayLength();
}
