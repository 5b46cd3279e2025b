namespace Performix.Connectors.Tests.Salesforce.CatchUp;

/// <summary>What an increment costs.</summary>
public sealed class CatchUpCallTests : IAsyncLifetime
{
    private CatchUpBed _bed = null!; // set before each test

    public async Task InitializeAsync() => _bed = await CatchUpBed.ReadAsync();

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task An_object_of_which_nothing_changed_costs_a_call_or_two()
    {
        _bed.Org.App.Log.Clear();

        var pulled = await _bed.CatchUpAsync();

        var asked = _bed.Org.App.Log.Calls.Select(call => call.Call.ObjectName).OfType<string>().CountBy(name => name);
        Assert.Equal(_bed.Org.App.Log.Calls.Count, pulled.Report.Calls);
        Assert.All(asked, one => Assert.InRange(one.Value, 1, 2));
    }

    [Fact]
    public async Task Changed_rows_come_with_the_count_in_one_call_and_a_deletion_costs_a_second()
    {
        var ids = await _bed.IdsAsync("Opportunity LIMIT 3");
        _bed.Edits.Set("Opportunity", ids[0], "Amount", 51.5m);
        var changed = await CallsAsync("Opportunity");
        _bed.Pass(TimeSpan.FromDays(1));
        _bed.Edits.Set("Opportunity", ids[1], "Amount", 52.5m);
        _bed.Edits.Delete("Opportunity", ids[2]);
        var deleted = await CallsAsync("Opportunity");

        Assert.Equal((1, 2), (changed, deleted));
        await _bed.AssertSameAsync();
    }

    [Fact]
    public async Task What_comes_with_another_object_is_not_asked_for_itself()
    {
        _bed.Org.App.Log.Clear();

        await _bed.CatchUpAsync();

        var asked = _bed.Org.App.Log.Calls.Select(call => call.Call.ObjectName);
        Assert.Empty(asked.Intersect(["Period", "Territory2Model"]));
    }

    private async Task<int> CallsAsync(string name)
    {
        _bed.Org.App.Log.Clear();
        await _bed.CatchUpAsync();
        return _bed.Org.App.Log.Calls.Count(call => call.Call.ObjectName == name);
    }
}
