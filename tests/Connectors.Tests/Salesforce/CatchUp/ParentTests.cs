using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Tests.Org;
using Performix.Connectors.Tests.Salesforce.Live;
using Performix.Sandbox.World;

namespace Performix.Connectors.Tests.Salesforce.CatchUp;

/// <summary>What comes with the rows of another object changes without leaving a stamp on them, and is seen all the
/// same.</summary>
public sealed class ParentTests : IAsyncLifetime
{
    /// <summary>Quotas of more than a page, so that they are asked for a stamp before they are read.</summary>
    private static readonly WorldPlan Plan = new(Scenario.Patch, 7, 40, 8, LocalOrg.Today);

    private CatchUpBed _bed = null!; // set before each test

    public async Task InitializeAsync() => _bed = await CatchUpBed.ReadAsync(Plan);

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task Quotas_of_which_nothing_changed_cost_one_call()
    {
        _bed.Org.App.Log.Clear();

        await _bed.CatchUpAsync();

        Assert.Single(_bed.Org.App.Log.Calls, call => call.Call.ObjectName == "ForecastingQuota");
    }

    [Fact]
    public async Task A_period_that_is_redefined_ends_its_quotas_elsewhere()
    {
        var ids = await _bed.IdsAsync("Period WHERE StartDate = 2025-07-01");
        _bed.Edits.Set("Period", ids[0], "EndDate", new DateOnly(2025, 9, 15));

        var pulled = await _bed.AssertSameAsync();

        Assert.Contains(pulled.Facts.Quotas, quota => quota.To == new DateOnly(2025, 9, 16));
        Assert.Equal(["ForecastingQuota"], pulled.Report.ReadWhole);
    }

    [Fact]
    public async Task A_model_that_is_replaced_takes_its_territories_along()
    {
        var model = Assert.Single(await _bed.IdsAsync("Territory2Model"));
        var next = _bed.Edits.Copy("Territory2Model", model, new Dictionary<string, object?>());
        var moved = (await _bed.IdsAsync("Territory2"))[0];
        _bed.Edits.Set("Territory2", moved, "Territory2ModelId", next);
        _bed.Edits.Set("Territory2Model", next, "State", "Planning");

        var pulled = await _bed.AssertSameAsync();

        Assert.Null(pulled.Facts.Patches.FirstOrDefault(patch => patch.Id == moved && patch.Name.Length > 0));
    }

    [Fact]
    public async Task A_model_that_was_active_before_tells_who_held_its_territories()
    {
        DateTimeOffset was = new(2025, 1, 1, 0, 0, 0, default), until = new(2025, 4, 1, 0, 0, 0, default);
        var model = Assert.Single(await _bed.IdsAsync("Territory2Model"));
        var before = Copy(
            "Territory2Model", model, ("State", "Archived"), ("ActivatedDate", was), ("DeactivatedDate", until));
        var held = (await _bed.IdsAsync("UserTerritory2Association"))[0];
        var patch = (await _bed.ValuesAsync("Territory2Id", $"UserTerritory2Association WHERE Id = '{held}'"))[0];
        var other = (await _bed.ValuesAsync("UserId", $"UserTerritory2Association WHERE Id != '{held}'"))[0];
        var old = Copy("Territory2", patch, ("Territory2ModelId", before));
        Copy("UserTerritory2Association", held, ("Territory2Id", old), ("UserId", other));
        _bed.Org.App.Visibility.Hide("Opportunity", "Territory2Id");

        var facts = (await _bed.AssertSameAsync(LiveReader.Mapping with
        {
            Quota = new QuotaMapping { Source = QuotaSource.None },
        })).Facts;

        var told = Assert.Single(facts.Assignments, one => one.Provenance == Provenance.Archived);
        Assert.Equal(
            (other, patch, new DateOnly(2025, 1, 1), new DateOnly(2025, 4, 1)),
            (told.RepId, told.PatchId, told.From, told.To));
    }

    [Fact]
    public async Task A_period_out_of_sight_leaves_the_rhythm_of_quotas_and_says_so()
    {
        _bed.Org.App.Visibility.Hide("Period");
        _bed.Pass(TimeSpan.FromDays(7));

        var pulled = await _bed.AssertSameAsync();

        Assert.Contains(pulled.Facts.Missing, missing => missing.What == "ForecastingQuota.Period.EndDate");
        Assert.NotEmpty(pulled.Facts.Quotas);
    }

    private string Copy(string name, string id, params (string Field, object? Value)[] values) =>
        _bed.Edits.Copy(name, id, values.ToDictionary(one => one.Field, one => one.Value));
}
