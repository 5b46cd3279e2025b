using System.Net;
using System.Net.Http.Json;
using System.Text;
using Performix.Sandbox.Org;

namespace Performix.Connectors.Tests.Org;

public sealed class FaultTests : IAsyncLifetime
{
    private const string Users = "SELECT Id FROM User";
    private DisposableOrg _own = null!; // set before each test

    private LocalOrg Org => _own.Org;

    public async Task InitializeAsync() => _own = await DisposableOrg.StartAsync();

    public async Task DisposeAsync() => await _own.DisposeAsync();

    [Theory]
    [InlineData(FaultKind.QueryTimeout, 400, "QUERY_TIMEOUT", "Your query request was running for too long.")]
    [InlineData(FaultKind.DailyLimit, 403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.")]
    [InlineData(FaultKind.ConcurrentLimit, 403, "REQUEST_LIMIT_EXCEEDED", "ConcurrentPerOrgLongTxn Limit exceeded.")]
    [InlineData(FaultKind.SessionExpired, 401, "INVALID_SESSION_ID", "Session expired or invalid")]
    public async Task A_fault_speaks_as_Salesforce_does(FaultKind kind, int status, string code, string message)
    {
        Org.App.Faults.Set(new FaultRule(kind));

        var reply = await Org.QueryAsync(Users);

        Assert.Equal(status, reply.Status);
        Assert.Equal($$"""[{"message":"{{message}}","errorCode":"{{code}}"}]""", reply.Body);
    }

    [Fact]
    public async Task A_fault_is_gone_once_it_has_happened_as_often_as_it_should()
    {
        Org.App.Faults.Set(new FaultRule(FaultKind.ServerError) { Times = 2 });

        var statuses = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            statuses.Add((await Org.QueryAsync(Users)).Status);
        }

        Assert.Equal([500, 500, 200], statuses);
    }

    [Fact]
    public async Task A_fault_can_wait_for_one_page_of_one_object()
    {
        Org.App.Faults.Set(new FaultRule(FaultKind.Unavailable) { ObjectName = "Opportunity", Page = 1 });
        var users = await Org.QueryAsync(Users);
        var first = await Org.QueryAsync("SELECT Id FROM Opportunity", batchSize: 200);
        var second = await Org.GetAsync(first.Text("nextRecordsUrl"));
        var again = await Org.GetAsync(first.Text("nextRecordsUrl"));

        Assert.Equal((200, 200, 503, 200), (users.Status, first.Status, second.Status, again.Status));
        Assert.StartsWith("<html>", second.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_ended_in_mid_page_is_dead_until_the_next_sign_in()
    {
        var first = await Org.QueryAsync("SELECT Id FROM Opportunity", batchSize: 200);
        Org.App.Faults.Set(new FaultRule(FaultKind.SessionExpired));
        var ended = await Org.GetAsync(first.Text("nextRecordsUrl"));
        var dead = await Org.GetAsync(first.Text("nextRecordsUrl"));
        await Org.SignInAsync();
        var next = await Org.GetAsync(first.Text("nextRecordsUrl"));

        Assert.Equal((401, 401, 200), (ended.Status, dead.Status, next.Status));
    }

    [Fact]
    public async Task A_cut_connection_ends_in_the_middle_of_the_answer()
    {
        Org.App.Faults.Set(new FaultRule(FaultKind.Cut));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Org.QueryAsync("SELECT Id FROM Opportunity"));
    }

    [Fact]
    public async Task A_slow_answer_is_late_and_whole()
    {
        Org.App.Faults.Set(new FaultRule(FaultKind.Slow) { Delay = TimeSpan.FromMilliseconds(1) });

        var reply = await Org.QueryAsync(Users);

        Assert.Equal(200, reply.Status);
        Assert.Equal(FaultKind.Slow, Org.App.Log.Calls[^1].Fault);
    }

    [Fact]
    public async Task An_expired_locator_stays_expired()
    {
        var first = await Org.QueryAsync("SELECT Id FROM Opportunity", batchSize: 200);
        Org.App.Faults.Set(new FaultRule(FaultKind.LocatorExpired) { ObjectName = "Opportunity", Page = 1 });

        Assert.Equal(400, (await Org.GetAsync(first.Text("nextRecordsUrl"))).Status);
        Assert.Equal(400, (await Org.GetAsync(first.Text("nextRecordsUrl"))).Status);
    }

    [Fact]
    public async Task The_answer_carries_the_orgs_own_time_skew_and_all()
    {
        Org.App.Faults.ClockSkew = TimeSpan.FromMinutes(-20);

        var reply = await Org.QueryAsync(Users);

        Assert.Equal(Org.Time.Now - TimeSpan.FromMinutes(20), reply.Headers.Date);
    }

    [Fact]
    public async Task The_days_calls_are_counted_and_run_out()
    {
        Org.App.Faults.DailyCalls = 2;

        Reply[] replies = [await Org.QueryAsync(Users), await Org.QueryAsync(Users), await Org.QueryAsync(Users)];

        Assert.Equal([200, 200, 403], replies.Select(reply => reply.Status));
        Assert.Equal("api-usage=2/2", replies[1].Header("Sforce-Limit-Info"));
    }

    [Fact]
    public async Task Faults_can_be_set_and_cleared_from_outside()
    {
        var rule = new { kind = "queryTimeout", objectName = "Lead", times = 5 };
        using var set = await Org.Client.PostAsJsonAsync("/_control/fault", rule);
        var timedOut = await Org.QueryAsync("SELECT Id FROM Lead");
        using var cleared = await Org.Client.DeleteAsync(new Uri("/_control/fault", UriKind.Relative));
        var after = await Org.QueryAsync("SELECT Id FROM Lead");

        Assert.Equal((400, 200), (timedOut.Status, after.Status));
    }

    [Theory]
    [InlineData("""{"kind":"earthquake"}""")]
    [InlineData("null")]
    [InlineData("no json")]
    public async Task A_fault_that_is_not_understood_is_refused(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var reply = await Org.Client.PostAsync(new Uri("/_control/fault", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
    }

    [Fact]
    public async Task Fields_can_be_hidden_and_sessions_ended_from_outside()
    {
        var hidden = new { objectName = "Account", field = "Industry" };
        using var hide = await Org.Client.PostAsJsonAsync("/_control/hide", hidden);
        var query = await Org.QueryAsync("SELECT Industry FROM Account");
        using var end = await Org.Client.DeleteAsync(new Uri("/_control/sessions", UriKind.Relative));
        var after = await Org.QueryAsync(Users);

        Assert.Contains("INVALID_FIELD", query.Body, StringComparison.Ordinal);
        Assert.Equal(401, after.Status);
    }

    [Fact]
    public async Task Limits_clock_and_shares_of_rows_can_be_set_from_outside()
    {
        var all = await Org.CountAsync("Opportunity");
        var bears = new { dailyCalls = 9000, dailyBulkJobs = 7, clockSkewSeconds = -60 };
        using var limits = await Org.Client.PostAsJsonAsync("/_control/limits", bears);
        using var hide = await Org.Client.PostAsJsonAsync(
            "/_control/hide", new { objectName = "Opportunity", share = 0.5 });
        var reply = await Org.GetAsync("/services/data/v66.0/limits");

        Assert.Equal(9000, reply.Json.GetProperty("DailyApiRequests").GetProperty("Max").GetInt32());
        Assert.Equal(7, reply.Json.GetProperty("DailyBulkV2QueryJobs").GetProperty("Remaining").GetInt32());
        Assert.Equal(Org.Time.Now - TimeSpan.FromMinutes(1), reply.Headers.Date);
        Assert.InRange(await Org.CountAsync("Opportunity"), all * 0.3, all * 0.7);
    }

    [Fact]
    public async Task Kinds_of_requests_outlive_the_log()
    {
        await Org.QueryAsync(Users);
        Org.App.Log.Clear();

        Assert.Contains(new CallKind("client=tests", "GET", "query"), Org.App.Log.Kinds);
    }

    [Fact]
    public async Task The_log_keeps_every_request_and_no_secret()
    {
        Org.App.Log.Clear();
        Org.App.Faults.Set(new FaultRule(FaultKind.QueryTimeout));
        await Org.QueryAsync("SELECT Id FROM Lead WHERE Rating = 'Hot'");
        var call = Assert.Single(Org.App.Log.Calls);

        Assert.Equal(("GET", "/services/data/v66.0/query", 400), (call.Method, call.Path, call.Status));
        Assert.Equal("q=SELECT Id FROM Lead WHERE Rating = 'Hot'", call.Query);
        Assert.Equal(("query", "Lead"), (call.Call.Operation, call.Call.ObjectName));
        Assert.Equal("Bearer (hidden)", call.Headers["Authorization"]);
        Assert.Equal(FaultKind.QueryTimeout, call.Fault);
    }
}
