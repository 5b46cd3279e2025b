using Performix.Connectors.Salesforce;
using Performix.Connectors.Tests.Org;
using Performix.Sandbox.Org;

namespace Performix.Connectors.Tests.Salesforce.Live;

/// <summary>Reading by jobs, against an org that is as awkward as Salesforce.</summary>
public sealed class BulkReadingTests : IAsyncLifetime
{
    private LocalOrg _org = null!; // set before each test

    public async Task InitializeAsync()
    {
        _org = await LocalOrg.StartAsync(SmallOrg.Plan);
        _org.App.Log.Clear();
    }

    public async Task DisposeAsync() => await _org.DisposeAsync();

    [Fact]
    public async Task Wide_objects_come_by_jobs_and_narrow_ones_in_pages_with_the_same_facts()
    {
        var paged = await FactsAsync();
        _org.App.Log.Clear();

        var both = await FactsAsync(("BulkAbove", "300"), ("BulkPage", "100"));

        Assert.Equal(paged, both);
        Assert.True(Count("bulkResults", "Opportunity") > 2);
        Assert.Equal(0, Count("bulkResults", "User"));
        Assert.Equal(1, Queries("User") - Queries("User", count: true));
    }

    [Fact]
    public async Task Every_job_is_deleted_and_every_call_has_the_one_version()
    {
        await FactsAsync(("BulkAbove", "0"), ("ApiVersion", "64.0"));

        Assert.True(Count("bulkCreate") > 5);
        Assert.Equal(Count("bulkCreate"), Deleted);
        Assert.Equal(0, Count("bulkAbort"));
        Assert.All(
            _org.App.Log.Calls.Where(call => call.Call.Operation != "token"),
            call => Assert.Contains("/v64.0/", call.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_job_that_fails_is_refused_with_Salesforces_words_and_deleted()
    {
        _org.App.Faults.Set(new FaultRule(FaultKind.BulkFailed) { Operation = "bulkStatus", Skip = 1 });

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(() => FactsAsync(("BulkAbove", "0")));

        Assert.Equal("Failed: QUERY_TIMEOUT: Your query request was running for too long.", refused.Where);
        Assert.Equal((1, 0, 1), (Count("bulkCreate"), Count("bulkAbort"), Count("bulkDelete")));
    }

    [Fact]
    public async Task A_job_that_somebody_aborts_is_refused()
    {
        _org.App.Faults.Set(new FaultRule(FaultKind.BulkAborted) { Operation = "bulkStatus", Skip = 1 });

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(() => FactsAsync(("BulkAbove", "0")));

        Assert.StartsWith("Aborted", refused.Where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_does_not_end_is_aborted_and_deleted()
    {
        _org.App.Faults.Set(new FaultRule(FaultKind.BulkStuck) { Operation = "bulkStatus", Times = 1000 });

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(() => FactsAsync(("BulkAbove", "0")));

        Assert.Contains("still InProgress", refused.Where, StringComparison.Ordinal);
        Assert.Equal((1, 1), (Count("bulkAbort"), Deleted));
        Assert.InRange(Count("bulkStatus"), 60, 80);
    }

    [Fact]
    public async Task A_reading_that_is_cancelled_takes_its_job_away()
    {
        using var stop = new CancellationTokenSource();
        _org.App.Faults.Set(new FaultRule(FaultKind.Slow)
        {
            Operation = "bulkResults",
            Delay = TimeSpan.FromMinutes(10),
        });
        using var reader = Reader(("BulkAbove", "0"));
        var run = reader.Get<SalesforcePull>().ReadAsync((_, _) => Task.CompletedTask, stop.Token);
        while (Count("bulkResults") == 0)
        {
            await Task.Yield();
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);

        Assert.Equal(1, Deleted);
    }

    [Theory]
    [InlineData(FaultKind.BulkDisabled)]
    [InlineData(FaultKind.BulkUnsupported)]
    public async Task Where_there_are_no_bulk_queries_stretches_of_ids_do(FaultKind kind)
    {
        var paged = await FactsAsync();
        _org.App.Faults.Set(new FaultRule(kind) { Operation = "bulkCreate", Times = 1000 });

        Assert.Equal(paged, await FactsAsync(("BulkAbove", "0")));
        Assert.Equal(0, Count("bulkStatus"));
    }

    [Fact]
    public async Task The_last_bulk_queries_of_the_day_are_left_to_others()
    {
        var paged = await FactsAsync();
        _org.App.Faults.DailyBulkJobs = 40;
        _org.App.Log.Clear();

        var first = await FactsAsync(("BulkAbove", "0"));
        _org.App.Faults.DailyBulkJobs = Count("bulkCreate") + 1;
        _org.App.Log.Clear();
        var second = await FactsAsync(("BulkAbove", "0"));

        Assert.Equal((paged, paged), (first, second));
        Assert.Equal(1, Count("bulkCreate"));
    }

    [Fact]
    public async Task Rows_that_no_page_brought_leave_no_facts()
    {
        _org.App.Faults.Set(new FaultRule(FaultKind.BulkShort) { Operation = "bulkResults", ObjectName = "Account" });

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(() => FactsAsync(("BulkAbove", "0")));

        Assert.Matches(@"^\d+ of \d+ rows of Account$", refused.Where);
    }

    private int Deleted =>
        _org.App.Log.Calls.Count(call => call is { Call.Operation: "bulkDelete", Status: 204 });

    private async Task<string> FactsAsync(params (string, string)[] settings)
    {
        using var reader = Reader(settings);
        return LiveReader.Text(await reader.ReadAsync());
    }

    private LiveReader Reader(params (string, string)[] settings) => LiveReader.Of(_org, null, settings);

    private int Count(string operation, string? objectName = null) => _org.App.Log.Calls.Count(call =>
        call.Call.Operation == operation && (objectName is null || call.Call.ObjectName == objectName));

    private int Queries(string objectName, bool count = false) => _org.App.Log.Calls.Count(call =>
        call.Call is { Operation: "query" } && call.Call.ObjectName == objectName
        && (!count || call.Query.StartsWith("q=SELECT COUNT()", StringComparison.Ordinal)));
}
