using Performix.Connectors.Salesforce;
using Performix.Connectors.Tests.Org;
using Performix.Sandbox.Org;

namespace Performix.Connectors.Tests.Salesforce.Live;

/// <summary>Each fault at each call of a reading, once and for good: the same facts, or none.</summary>
public sealed class FaultWalkTests
{
    private LocalOrg _org = null!; // set before each walk
    private string _undisturbed = "";

    [Theory]
    [InlineData(FaultKind.Unavailable)]
    [InlineData(FaultKind.Cut)]
    [InlineData(FaultKind.SessionExpired)]
    [InlineData(FaultKind.ConcurrentLimit)]
    [InlineData(FaultKind.Slow)]
    public async Task What_passes_changes_nothing_wherever_it_happens(FaultKind kind)
    {
        await using var own = await StartAsync();

        // A sign-in has no session that could end.
        var calls = Calls().Where(at => (kind, at.Call.Operation) != (FaultKind.SessionExpired, "token"));
        foreach (var (call, skip) in calls)
        {
            Assert.Equal(_undisturbed, await FactsAsync(Fault(kind, call, skip)));
        }
    }

    [Theory]
    [InlineData(FaultKind.QueryTimeout)]
    [InlineData(FaultKind.LocatorExpired)]
    public async Task A_query_that_must_be_asked_otherwise_gives_the_same_wherever_it_happens(FaultKind kind)
    {
        await using var own = await StartAsync();
        foreach (var (call, skip) in Calls().Where(at => at.Call.Operation == "query"))
        {
            Assert.Equal(_undisturbed, await FactsAsync(Fault(kind, call, skip)));
        }
    }

    [Theory]
    [InlineData(FaultKind.Unavailable)]
    [InlineData(FaultKind.Cut)]
    [InlineData(FaultKind.SessionExpired)]
    [InlineData(FaultKind.DailyLimit)]
    [InlineData(FaultKind.ConcurrentLimit)]
    [InlineData(FaultKind.QueryTimeout)]
    [InlineData(FaultKind.LocatorExpired)]
    public async Task What_does_not_pass_ends_the_reading_wherever_it_happens(FaultKind kind)
    {
        await using var own = await StartAsync();
        foreach (var (call, skip) in Calls())
        {
            Assert.Null(await FactsAsync(Fault(kind, call, skip) with { Times = 1000 }));
        }
    }

    private static FaultRule Fault(FaultKind kind, OrgCall call, int skip) => new(kind)
    {
        Operation = call.Operation,
        ObjectName = call.ObjectName,
        Page = call.Page,
        Skip = skip,
        Delay = TimeSpan.FromMilliseconds(1),
    };

    private async Task<DisposableOrg> StartAsync()
    {
        var own = await DisposableOrg.StartAsync(SmallOrg.Plan);
        _org = own.Org;
        _org.App.Log.Clear();
        _undisturbed = await FactsAsync(null) ?? "";
        return own;
    }

    /// <summary>Every call of an undisturbed reading, and how many of its kind came before it.</summary>
    private IReadOnlyList<(OrgCall Call, int Skip)> Calls()
    {
        IReadOnlyList<(OrgCall Call, int Skip)> calls =
        [
            .. _org.App.Log.Calls.GroupBy(call => call.Call)
                .SelectMany(same => same.Select((call, place) => (call.Call, place))),
        ];
        Assert.Contains(calls, at => at.Call is { ObjectName: "Opportunity", Page: > 0 });
        return calls;
    }

    /// <summary>The facts under a fault; null where the reading ended without.</summary>
    private async Task<string?> FactsAsync(FaultRule? fault)
    {
        _org.App.Faults.Clear();
        if (fault is not null)
        {
            _org.App.Faults.Set(fault);
        }

        using var reader = LiveReader.Of(_org, null, ("Quarters", "4"));
        try
        {
            return LiveReader.Text(await reader.ReadAsync());
        }
        catch (SalesforceRefused)
        {
            return null;
        }
    }
}
