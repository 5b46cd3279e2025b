using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Tests.Salesforce.Live;
using Performix.Sandbox.Org;

namespace Performix.Connectors.Tests.Salesforce.CatchUp;

/// <summary>Whatever happens to an increment, it has the facts of a full reading or none, and the next one has them.
/// </summary>
public sealed class CatchUpFaultTests : IAsyncLifetime
{
    private CatchUpBed _bed = null!; // set before each test

    public async Task InitializeAsync() => _bed = await CatchUpBed.ReadAsync();

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task A_run_that_breaks_off_anywhere_leaves_a_store_to_go_on_from()
    {
        var ids = await _bed.IdsAsync("Opportunity LIMIT 60");
        foreach (var (place, id) in ids.Index())
        {
            _bed.Edits.Set("Opportunity", id, "Amount", 1000m + place);
        }

        for (var call = 1; call < 40; call += 3)
        {
            _bed.Org.App.Faults.Clear();
            _bed.Org.App.Faults.Set(new FaultRule(FaultKind.DailyLimit) { Skip = call, Times = 1 });
            await BreakAsync();
        }

        _bed.Org.App.Faults.Clear();
        await _bed.AssertSameAsync();
    }

    /// <summary>What passes is waited for; what does not ends the increment, and the store is as good as before.
    /// </summary>
    [Theory]
    [InlineData(FaultKind.Unavailable, 1)]
    [InlineData(FaultKind.Unavailable, 9)]
    [InlineData(FaultKind.Cut, 1)]
    [InlineData(FaultKind.Cut, 9)]
    [InlineData(FaultKind.SessionExpired, 1)]
    [InlineData(FaultKind.SessionExpired, 9)]
    [InlineData(FaultKind.LocatorExpired, 1)]
    [InlineData(FaultKind.QueryTimeout, 1)]
    [InlineData(FaultKind.ConcurrentLimit, 9)]
    public async Task A_fault_at_any_call_leaves_the_facts_or_nothing(FaultKind kind, int times)
    {
        _bed.Edits.Touch("Opportunity", 0.2);
        _bed.Edits.Touch("Lead", 0.2);
        var whole = LiveReader.Text(await _bed.WholeAsync());

        for (var call = 0; call < 30; call++)
        {
            _bed.Org.App.Faults.Clear();
            _bed.Org.App.Faults.Set(new FaultRule(kind) { Skip = call, Times = times });
            if (await TryAsync() is { } facts)
            {
                Assert.Equal(whole, LiveReader.Text(facts));
            }
        }

        _bed.Org.App.Faults.Clear();
        await _bed.AssertSameAsync();
    }

    [Fact]
    public async Task A_first_run_that_breaks_off_is_gone_on_with()
    {
        File.Delete(_bed.File);
        _bed.Org.App.Faults.Set(new FaultRule(FaultKind.DailyLimit) { Skip = 20, Times = 1 });
        await BreakAsync();

        var pulled = await _bed.AssertSameAsync();

        Assert.True(pulled.Report.IsIncrement);
        Assert.DoesNotContain("User", pulled.Report.ReadWhole);
    }

    private async Task BreakAsync() => await TryAsync();

    private async Task<SalesFacts?> TryAsync()
    {
        try
        {
            return (await _bed.CatchUpAsync()).Facts;
        }
        catch (SalesforceRefused)
        {
            return null;
        }
    }
}
