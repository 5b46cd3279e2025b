using System.Net.Http.Json;
using Performix.Sandbox.Org;

namespace Performix.Connectors.Tests.Org;

public sealed class BulkTests(LocalOrg org) : IClassFixture<LocalOrg>
{
    private const string Jobs = "/services/data/v66.0/jobs/query";

    [Fact]
    public async Task A_job_ends_complete_and_its_pages_hold_every_row()
    {
        var id = await CompleteAsync(org, "SELECT Id, Amount, CreatedDate, IsWon FROM Opportunity");
        var status = await org.GetAsync($"{Jobs}/{id}");
        var (lines, locator, pages) = (new List<string>(), "", 0);
        do
        {
            var page = await org.GetAsync($"{Jobs}/{id}/results?maxRecords=1000{locator}");
            lines.AddRange(page.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1));
            locator = "&locator=" + page.Header("Sforce-Locator");
            pages++;
        }
        while (locator != "&locator=null");

        Assert.True(pages > 2);
        Assert.Equal(await org.CountAsync("Opportunity"), lines.Count);
        Assert.Equal(lines.Count, status.Json.GetProperty("numberRecordsProcessed").GetInt32());
        Assert.Matches("""^"006\w{15}","[\d.E]+","\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z","(true|false)"$""", lines[0]);
    }

    [Fact]
    public async Task A_page_begins_with_the_names_and_says_how_many_rows_it_has()
    {
        var id = await CompleteAsync(
            org, "SELECT Id, Account.Industry FROM Opportunity WHERE Account.Industry = null LIMIT 5");
        var page = await org.GetAsync($"{Jobs}/{id}/results");

        Assert.StartsWith("\"Id\",\"Account.Industry\"\n", page.Body, StringComparison.Ordinal);
        Assert.Contains(",\"\"\n", page.Body, StringComparison.Ordinal);
        Assert.Equal(("5", "null"), (page.Header("Sforce-NumberOfRecords"), page.Header("Sforce-Locator")));
    }

    [Fact]
    public async Task Results_are_refused_before_the_end_and_gone_after_deletion()
    {
        var id = (await CreateAsync(org, "SELECT Id FROM User")).Text("id");
        var early = await org.GetAsync($"{Jobs}/{id}/results");
        await org.GetAsync($"{Jobs}/{id}");
        await org.GetAsync($"{Jobs}/{id}");
        using var deleted = await org.Client.DeleteAsync(new Uri($"{Jobs}/{id}", UriKind.Relative));
        var late = await org.GetAsync($"{Jobs}/{id}");

        Assert.Equal((400, 204, 404), (early.Status, (int)deleted.StatusCode, late.Status));
    }

    [Fact]
    public async Task Aggregates_are_no_bulk_queries()
    {
        var reply = await CreateAsync(org, "SELECT COUNT(Id) FROM User");

        Assert.Equal(400, reply.Status);
        Assert.Contains("not supported in Bulk V2 Query", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_can_be_aborted()
    {
        var id = (await CreateAsync(org, "SELECT Id FROM User")).Text("id");
        using var response = await org.Client.PatchAsJsonAsync($"{Jobs}/{id}", new { state = "Aborted" });
        var reply = await Reply.ReadAsync(response);

        Assert.Equal("Aborted", reply.Text("state"));
    }

    [Fact]
    public async Task A_job_can_be_made_to_fail_and_a_page_to_come_up_short()
    {
        await using var own = await DisposableOrg.StartAsync();
        own.Org.App.Faults.Set(new FaultRule(FaultKind.BulkFailed) { Operation = "bulkStatus", Skip = 1 });
        var failed = (await CreateAsync(own.Org, "SELECT Id FROM User")).Text("id");
        await own.Org.GetAsync($"{Jobs}/{failed}");
        var end = await own.Org.GetAsync($"{Jobs}/{failed}");
        var id = await CompleteAsync(own.Org, "SELECT Id FROM User");
        own.Org.App.Faults.Set(new FaultRule(FaultKind.BulkShort));
        var page = await own.Org.GetAsync($"{Jobs}/{id}/results");

        Assert.Equal("Failed", end.Text("state"));
        Assert.True(page.Body.Split('\n').Length - 2 < await own.Org.CountAsync("User"));
        Assert.Equal("null", page.Header("Sforce-Locator"));
    }

    private static async Task<string> CompleteAsync(LocalOrg org, string soql)
    {
        var created = await CreateAsync(org, soql);
        Assert.Equal("UploadComplete", created.Text("state"));
        var id = created.Text("id");
        Assert.Equal("InProgress", (await org.GetAsync($"{Jobs}/{id}")).Text("state"));
        Assert.Equal("JobComplete", (await org.GetAsync($"{Jobs}/{id}")).Text("state"));
        return id;
    }

    private static async Task<Reply> CreateAsync(LocalOrg org, string soql)
    {
        using var response = await org.Client.PostAsJsonAsync(Jobs, new { operation = "query", query = soql });
        return await Reply.ReadAsync(response);
    }
}
