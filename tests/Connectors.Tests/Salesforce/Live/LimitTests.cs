using System.Net.Http.Headers;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Tests.Org;
using Performix.Sandbox.Org;

namespace Performix.Connectors.Tests.Salesforce.Live;

/// <summary>What an org bears: calls a day, calls at a time, groups an answer, seconds a query.</summary>
public sealed class LimitTests(LimitTests.SmallOrgOnce org) : IClassFixture<LimitTests.SmallOrgOnce>, IDisposable
{
    public void Dispose() => org.Org.App.Faults.Clear();

    [Fact]
    public async Task The_days_limit_is_not_tried_again()
    {
        using var reader = Reader();
        org.Org.App.Faults.Set(new FaultRule(FaultKind.DailyLimit) { ObjectName = "Opportunity", Times = 100 });
        org.Org.App.Log.Clear();

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Equal("REQUEST_LIMIT_EXCEEDED", refused.Code);
        Assert.Contains("daily allowance", refused.Hint, StringComparison.Ordinal);
        Assert.Single(org.Org.App.Log.Calls, call => call.Fault == FaultKind.DailyLimit);
    }

    [Fact]
    public async Task The_limit_on_calls_at_a_time_is_waited_out()
    {
        using var reader = Reader();
        org.Org.App.Faults.Set(new FaultRule(FaultKind.ConcurrentLimit) { ObjectName = "Opportunity", Times = 4 });

        var facts = await reader.ReadAsync();

        Assert.Equal(org.Undisturbed, LiveReader.Text(facts));
    }

    [Fact]
    public async Task The_reading_stops_while_there_are_calls_left_for_others()
    {
        using var reader = Reader(("MaxDailyShare", "0.5"));
        await reader.Client.DescribeAsync("User", CancellationToken.None);
        var used = ApiUsage.Read(await HeadersAsync());
        org.Org.App.Faults.DailyCalls = (int)((used?.Used ?? 0) * 2) + 20;
        org.Org.App.Log.Clear();

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Contains("MaxDailyShare", refused.Hint, StringComparison.Ordinal);
        Assert.InRange(org.Org.App.Log.Calls.Count, 5, 15);
        Assert.All(org.Org.App.Log.Calls, call => Assert.Equal(200, call.Status));
    }

    [Fact]
    public async Task An_org_that_is_down_is_not_called_again_at_once_and_it_is_said_since_when()
    {
        using var reader = Reader();
        org.Org.App.Faults.Set(new FaultRule(FaultKind.Unavailable) { Times = 1000 });
        await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);
        org.Org.App.Log.Clear();

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Equal("it is down since 2025-11-15 12:00:00 UTC", refused.Where);
        Assert.StartsWith("It is called again at 2025-11-15 12:02:00 UTC", refused.Hint, StringComparison.Ordinal);
        Assert.Empty(org.Org.App.Log.Calls);
    }

    [Theory]
    [InlineData("api-usage=18/5000", 18, 5000)]
    [InlineData("per-app-api-usage=17/250(appName=sample), api-usage=25/5000", 25, 5000)]
    public void Usage_is_that_of_the_whole_organisation(string said, long used, long allowed)
    {
        using var answer = new HttpResponseMessage();
        answer.Headers.Add("Sforce-Limit-Info", said);

        Assert.Equal(new ApiUsage(used, allowed), ApiUsage.Read(answer.Headers));
    }

    [Theory]
    [InlineData("api-usage=many/5000")]
    [InlineData("per-app-api-usage=17/250")]
    public void Usage_that_is_not_said_is_unknown(string said)
    {
        using var answer = new HttpResponseMessage();
        answer.Headers.Add("Sforce-Limit-Info", said);

        Assert.Null(ApiUsage.Read(answer.Headers));
    }

    [Theory]
    [InlineData("Opportunity", 1)]
    [InlineData("ObjectTerritory2Association", 1)]
    [InlineData("Task", 0)]
    [InlineData("Lead", 1)]
    public async Task A_query_that_runs_too_long_is_asked_in_smaller_parts(string objectName, int counts)
    {
        using var reader = Reader();
        org.Org.App.Faults.Set(TimeOut(objectName, 3) with { Skip = counts });
        org.Org.App.Log.Clear();

        var facts = await reader.ReadAsync();

        Assert.Equal(org.Undisturbed, LiveReader.Text(facts));
        Assert.Equal(3, org.Org.App.Log.Calls.Count(call => call.Status == 400));
        Assert.DoesNotContain(org.Org.App.Log.Calls, call => call.Call.Operation == "bulkCreate");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 6)]
    public async Task What_takes_too_long_to_count_or_in_every_stretch_is_read_by_a_job(int counts, int tries)
    {
        using var reader = Reader();
        org.Org.App.Faults.Set(TimeOut("Opportunity", tries) with { Skip = counts });
        org.Org.App.Log.Clear();

        var facts = await reader.ReadAsync();

        Assert.Equal(org.Undisturbed, LiveReader.Text(facts));
        Assert.Single(org.Org.App.Log.Calls, call => call.Call.Operation == "bulkCreate");
    }

    [Theory]
    [InlineData("Opportunity", 6)]
    [InlineData("Task", 5)]
    public async Task A_query_that_never_ends_is_given_up(string objectName, int tries)
    {
        using var reader = Reader();
        org.Org.App.Faults.Set(TimeOut(objectName, 1000));
        org.Org.App.Faults.Set(new FaultRule(FaultKind.BulkUnsupported) { Operation = "bulkCreate", Times = 1000 });
        org.Org.App.Log.Clear();

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Equal("QUERY_TIMEOUT", refused.Code);
        Assert.Equal(tries, org.Org.App.Log.Calls.Count(call => call.Fault == FaultKind.QueryTimeout));
    }

    [Fact]
    public async Task Stretches_of_ids_join_without_gap_or_overlap()
    {
        using var reader = Reader();
        var wanted = new WantedObject("Account", ["Id"], [], "");
        var whole = await new QueryReading(reader.Client).ReadAsync(wanted.Query(["Id"]), Id, CancellationToken.None);

        var joined = new List<string?>();
        for (string? after = null; joined.Count < whole.Rows.Count; after = joined[^1])
        {
            var stretch = wanted.Query(["Id"], after, 7);
            var read = await new QueryReading(reader.Client).ReadAsync(stretch, Id, CancellationToken.None);
            joined.AddRange(read.Rows);
        }

        Assert.Equal(whole.Rows, joined);
    }

    private static FaultRule TimeOut(string objectName, int times) =>
        new(FaultKind.QueryTimeout) { ObjectName = objectName, Times = times, Operation = "query" };

    private static string? Id(System.Text.Json.JsonElement row) => row.GetProperty("Id").GetString();

    private LiveReader Reader(params (string Key, string Value)[] settings) =>
        LiveReader.Of(org.Org, null, settings);

    private async Task<HttpResponseHeaders> HeadersAsync() =>
        (await org.Org.QueryAsync("SELECT Id FROM Period")).Headers;

    /// <summary>A small org, and what an undisturbed reading of it gives.</summary>
    public sealed class SmallOrgOnce : IAsyncLifetime
    {
        public LocalOrg Org { get; private set; } = null!; // set before any test runs

        public string Undisturbed { get; private set; } = "";

        public async Task InitializeAsync()
        {
            Org = await LocalOrg.StartAsync(SmallOrg.Plan);
            using var reader = LiveReader.Of(Org);
            Undisturbed = LiveReader.Text(await reader.ReadAsync());
        }

        public async Task DisposeAsync() => await Org.DisposeAsync();
    }
}
