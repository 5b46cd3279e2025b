using Performix.Connectors.Salesforce;
using Performix.Connectors.Tests.Org;
using Performix.Sandbox.Org;

namespace Performix.Connectors.Tests.Salesforce.Live;

public sealed class SignInTests : IAsyncLifetime
{
    private LocalOrg _org = null!; // set before each test

    public async Task InitializeAsync()
    {
        _org = await LocalOrg.StartAsync(SmallOrg.Plan);
        _org.App.Log.Clear();
    }

    public async Task DisposeAsync() => await _org.DisposeAsync();

    [Fact]
    public async Task A_wrong_secret_is_refused_with_what_to_do()
    {
        using var reader = LiveReader.Of(_org, null, ("ClientSecret", "wrong"));

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Contains("invalid_client", refused.Where, StringComparison.Ordinal);
        Assert.Contains("Salesforce:ClientId", refused.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, Logins);
    }

    [Fact]
    public async Task Sessions_that_end_in_mid_page_cost_one_sign_in()
    {
        using var reader = LiveReader.Of(_org);
        var undisturbed = await reader.ReadAsync();
        _org.App.Log.Clear();
        _org.App.Faults.Set(new FaultRule(FaultKind.SessionExpired) { ObjectName = "Opportunity", Page = 1 });

        var facts = await reader.ReadAsync();

        Assert.Equal(LiveReader.Text(undisturbed), LiveReader.Text(facts));
        Assert.Equal(1, Logins);
    }

    [Fact]
    public async Task Many_callers_whose_session_ended_sign_in_once()
    {
        using var reader = LiveReader.Of(_org);
        await reader.Client.DescribeAsync("User", CancellationToken.None);
        _org.App.Log.Clear();
        _org.App.ExpireSessions();

        var seen = await Task.WhenAll(Enumerable.Range(0, 12)
            .Select(_ => reader.Client.DescribeAsync("User", CancellationToken.None)));

        Assert.All(seen, one => Assert.NotNull(one));
        Assert.Equal(1, Logins);
        Assert.Equal(12, _org.App.Log.Calls.Count(call => call is { Status: 200, Call.Operation: "describe" }));
    }

    [Fact]
    public async Task A_session_that_ends_twice_in_a_row_is_no_loop()
    {
        using var reader = LiveReader.Of(_org);
        _org.App.Faults.Set(new FaultRule(FaultKind.SessionExpired) { Operation = "describe", Times = 1000 });

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Equal("INVALID_SESSION_ID", refused.Code);
        Assert.Equal(2, Logins);
    }

    [Fact]
    public async Task A_sign_in_that_is_tried_again_sends_the_same_form()
    {
        using var reader = LiveReader.Of(_org);
        _org.App.Faults.Set(new FaultRule(FaultKind.Unavailable) { Operation = "token", Times = 2 });

        await reader.Client.DescribeAsync("User", CancellationToken.None);

        Assert.Equal([503, 503, 200], _org.App.Log.Calls.Where(IsLogin).Select(call => call.Status));
    }

    [Fact]
    public async Task An_org_that_is_not_there_is_refused_rather_than_a_crash()
    {
        using var reader = LiveReader.Of(_org, null, ("LoginUrl", "http://127.0.0.1:1"));

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Contains("Salesforce:LoginUrl", refused.Hint, StringComparison.Ordinal);
    }

    private int Logins => _org.App.Log.Calls.Count(IsLogin);

    private static bool IsLogin(LoggedCall call) => call.Call.Operation == "token";
}
