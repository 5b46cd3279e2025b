using Performix.Connectors.Tests.Org;
using Performix.Sandbox.World;

namespace Performix.Connectors.Tests.Salesforce.Live;

/// <summary>An org whose counts do not fit into one answer.</summary>
public sealed class GroupLimitTests
{
    private static readonly WorldPlan Wide = new(Scenario.Patch, 3, 720, 2, LocalOrg.Today);

    [Fact]
    public async Task Counts_of_more_than_two_thousand_groups_are_parted_and_whole()
    {
        await using var own = await DisposableOrg.StartAsync(Wide);
        var mapping = LiveReader.Mapping with
        {
            SwitchedOff = ["Account", "Lead", "Event", "ObjectTerritory2Association"],
        };
        using var reader = LiveReader.Of(own.Org, mapping, ("BatchSize", "2000"), ("Quarters", "4"));

        var facts = await reader.ReadAsync();

        var calls = own.Org.App.Log.Calls
            .Where(call => call.Call is { Operation: "query", ObjectName: "Task" })
            .ToList();
        Assert.Contains(calls, call => call.Status == 400);
        Assert.Contains(calls, call => call.Query.Contains("OwnerId < '", StringComparison.Ordinal));
        var world = own.Org.App.World;
        var sellers = world.Quotas.Select(quota => quota.Person).ToHashSet();
        var logged = world.Tasks.Where(cell =>
            cell is { Kind: ActivityKind.Call, IsDeleted: false } && sellers.Contains(cell.Person));
        Assert.Equal(logged.Sum(cell => (double)cell.Count), facts.Activities.Sum(count => count.Calls));
    }
}
