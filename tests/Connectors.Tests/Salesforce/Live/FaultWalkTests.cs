using Performix.Sandbox.Org;

namespace Performix.Connectors.Tests.Salesforce.Live;

/// <summary>Each fault at each call of a reading in pages, once and for good: the same facts, or none.</summary>
public sealed class FaultWalkTests
{
    [Theory]
    [InlineData(FaultKind.Unavailable)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.Cut)]
    [InlineData(FaultKind.SessionExpired)]
    [InlineData(FaultKind.ConcurrentLimit)]
    public async Task What_passes_changes_nothing_wherever_it_happens(FaultKind kind)
    {
        await using var walk = await FaultWalk.StartAsync();

        // A sign-in has no session that could end.
        var calls = walk.Calls.Where(at => (kind, at.Call.Operation) != (FaultKind.SessionExpired, "token"));
        await walk.CompletesAllAsync(kind, calls);
    }

    [Theory]
    [InlineData(FaultKind.QueryTimeout)]
    [InlineData(FaultKind.LocatorExpired)]
    public async Task A_query_that_must_be_asked_otherwise_gives_the_same_wherever_it_happens(FaultKind kind)
    {
        await using var walk = await FaultWalk.StartAsync();

        await walk.CompletesAsync(kind, walk.Calls.Where(at =>
            at.Call.Operation == "query" && (kind == FaultKind.QueryTimeout || !at.IsCount)));
    }

    [Theory]
    [InlineData(FaultKind.Unavailable)]
    [InlineData(FaultKind.Cut)]
    [InlineData(FaultKind.SessionExpired)]
    [InlineData(FaultKind.DailyLimit)]
    [InlineData(FaultKind.ConcurrentLimit)]
    [InlineData(FaultKind.LocatorExpired)]
    public async Task What_does_not_pass_ends_the_reading_wherever_it_happens(FaultKind kind)
    {
        await using var walk = await FaultWalk.StartAsync();

        await walk.EndsAsync(kind, walk.Calls);
    }

    [Fact]
    public async Task Answers_that_are_late_change_nothing()
    {
        await using var walk = await FaultWalk.StartAsync();

        await walk.CompletesSlowlyAsync();
    }

    [Fact]
    public async Task A_query_that_never_ends_gives_the_same_facts_or_none()
    {
        await using var walk = await FaultWalk.StartAsync();

        await walk.CompletesOrEndsAsync(FaultKind.QueryTimeout, walk.Calls);
    }
}
