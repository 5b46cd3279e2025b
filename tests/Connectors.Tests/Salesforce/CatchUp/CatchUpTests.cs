using Performix.Connectors.Tests.Salesforce.Live;

namespace Performix.Connectors.Tests.Salesforce.CatchUp;

/// <summary>An increment gives the facts of a full reading, byte by byte.</summary>
public sealed class CatchUpTests : IAsyncLifetime
{
    private CatchUpBed _bed = null!; // set before each test

    public async Task InitializeAsync() => _bed = await CatchUpBed.ReadAsync();

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task Nothing_changed_gives_the_same_and_reads_no_object_whole()
    {
        var pulled = await _bed.AssertSameAsync();

        Assert.True(pulled.Report.IsIncrement);
        Assert.Empty(pulled.Report.ReadWhole);
    }

    [Fact]
    public async Task Edits_and_new_rows_come_in()
    {
        var ids = await _bed.IdsAsync("Opportunity WHERE IsWon = true LIMIT 3");
        _bed.Edits.Set("Opportunity", ids[0], "Amount", 123_456.5m);
        _bed.Edits.Set("Opportunity", ids[1], "CloseDate", new DateOnly(2025, 5, 5));
        _bed.Edits.Copy("Opportunity", ids[2], new Dictionary<string, object?> { ["Amount"] = 77.25m });

        var pulled = await _bed.AssertSameAsync();

        Assert.Contains(pulled.Facts.Opportunities, one => one.Amount?.Amount == 123_456.5m);
        Assert.Empty(pulled.Report.ReadWhole);
    }

    [Fact]
    public async Task Deleted_rows_go_and_come_back_with_an_undelete()
    {
        var ids = await _bed.IdsAsync("Opportunity LIMIT 2");
        _bed.Edits.Delete("Opportunity", ids[0]);
        var without = await _bed.AssertSameAsync();
        _bed.Pass(TimeSpan.FromDays(1));
        _bed.Edits.Undelete("Opportunity", ids[0]);
        var with = await _bed.AssertSameAsync();

        Assert.DoesNotContain(without.Facts.Opportunities, one => one.Id == ids[0]);
        Assert.Contains(with.Facts.Opportunities, one => one.Id == ids[0]);
        Assert.Empty(with.Report.ReadWhole);
    }

    [Fact]
    public async Task A_row_deleted_without_a_trace_is_found_by_count_and_the_object_read_whole()
    {
        var ids = await _bed.IdsAsync("Opportunity LIMIT 1");
        _bed.Edits.Purge("Opportunity", ids[0]);

        var pulled = await _bed.AssertSameAsync();

        Assert.Equal(["Opportunity"], pulled.Report.ReadWhole);
    }

    [Fact]
    public async Task A_mass_update_with_one_stamp_for_more_than_a_page_comes_in_whole()
    {
        var ids = await _bed.IdsAsync("Opportunity");
        foreach (var (place, id) in ids.Index())
        {
            _bed.Edits.Set("Opportunity", id, "LeadSource", $"Source {place}");
        }

        var pulled = await _bed.AssertSameAsync();

        Assert.True(ids.Count > 400);
        Assert.Empty(pulled.Report.ReadWhole);
    }

    [Fact]
    public async Task Rows_that_came_in_bulk_are_kept_as_those_that_came_in_pages()
    {
        File.Delete(_bed.File);

        var pulled = await _bed.CatchUpAsync(null, ("BulkAbove", "0"));

        Assert.Equal(LiveReader.Text(await _bed.WholeAsync()), LiveReader.Text(pulled.Facts));
        Assert.True((await _bed.AssertSameAsync()).Report.IsIncrement);
    }

    [Fact]
    public async Task Owners_that_change_are_seen()
    {
        var owners = await _bed.IdsAsync("User WHERE Role__c = 'AE' LIMIT 2");
        foreach (var id in await _bed.IdsAsync($"Opportunity WHERE OwnerId = '{owners[0]}'"))
        {
            _bed.Edits.Set("Opportunity", id, "OwnerId", owners[1]);
        }

        var pulled = await _bed.AssertSameAsync();

        Assert.DoesNotContain(pulled.Facts.Opportunities, one => one.RepId == owners[0]);
    }

    [Fact]
    public async Task A_row_that_moves_out_of_the_window_leaves_and_one_that_moves_in_arrives()
    {
        var ids = await _bed.IdsAsync("Opportunity WHERE IsClosed = true LIMIT 1");
        _bed.Edits.Set("Opportunity", ids[0], "CloseDate", new DateOnly(2015, 5, 5));
        var without = await _bed.AssertSameAsync();
        _bed.Pass(TimeSpan.FromDays(1));
        _bed.Edits.Set("Opportunity", ids[0], "CloseDate", new DateOnly(2025, 5, 5));
        var with = await _bed.AssertSameAsync();

        Assert.DoesNotContain(without.Facts.Opportunities, one => one.Id == ids[0]);
        Assert.Contains(with.Facts.Opportunities, one => one.Id == ids[0]);
        Assert.Empty(with.Report.ReadWhole);
    }

    [Fact]
    public async Task A_merged_account_takes_its_opportunities_along()
    {
        var ids = await _bed.IdsAsync("Account LIMIT 40");
        var loser = ids[0];
        _bed.Edits.MergeAccounts(loser, ids[1]);

        var pulled = await _bed.AssertSameAsync();

        Assert.DoesNotContain(pulled.Facts.Accounts, one => one.Id == loser);
        Assert.DoesNotContain(pulled.Facts.Opportunities, one => one.AccountId == loser);
    }

    [Fact]
    public async Task What_leaves_no_stamp_is_seen_by_the_weekly_reading()
    {
        var ids = await _bed.IdsAsync("Opportunity WHERE IsWon = true LIMIT 1");
        _bed.Edits.SetQuietly("Opportunity", ids[0], "Amount", 31.5m);
        var before = await _bed.CatchUpAsync();
        _bed.Pass(TimeSpan.FromDays(7));
        var after = await _bed.AssertSameAsync();

        Assert.DoesNotContain(before.Facts.Opportunities, one => one.Amount?.Amount == 31.5m);
        Assert.Contains(after.Facts.Opportunities, one => one.Amount?.Amount == 31.5m);
        Assert.False(after.Report.IsIncrement);
    }

    [Theory]
    [InlineData(-45)]
    [InlineData(45)]
    public async Task An_org_whose_clock_is_off_is_caught_up_with_by_its_own_clock(int minutes)
    {
        _bed.Org.App.Faults.ClockSkew = TimeSpan.FromMinutes(minutes);
        await _bed.CatchUpAsync();
        var ids = await _bed.IdsAsync("Opportunity WHERE IsWon = true LIMIT 2");
        _bed.Edits.Set("Opportunity", ids[0], "Amount", 41.5m);
        await _bed.AssertSameAsync();
        _bed.Pass(TimeSpan.FromMinutes(2));
        _bed.Edits.Set("Opportunity", ids[1], "Amount", 42.5m);

        Assert.Empty((await _bed.AssertSameAsync()).Report.ReadWhole);
    }

    [Fact]
    public async Task Leads_that_change_leave_or_go_without_a_trace_are_counted_as_they_are()
    {
        var ids = await _bed.IdsAsync("Lead LIMIT 5");
        _bed.Edits.Set("Lead", ids[0], "CreatedDate", new DateTimeOffset(2025, 11, 3, 9, 0, 0, TimeSpan.Zero));
        _bed.Edits.Set("Lead", ids[1], "Rating", "Cold");
        _bed.Edits.Delete("Lead", ids[2]);
        var seen = await _bed.AssertSameAsync();
        _bed.Edits.Purge("Lead", ids[3]);
        var counted = await _bed.AssertSameAsync();

        Assert.Empty(seen.Report.ReadWhole);
        Assert.Equal(["Lead"], counted.Report.ReadWhole);
    }

    [Fact]
    public async Task What_changes_by_the_quarter_is_seen_when_it_does()
    {
        var quotas = await _bed.IdsAsync("ForecastingQuota LIMIT 1");
        var accounts = await _bed.IdsAsync("ObjectTerritory2Association LIMIT 2");
        _bed.Edits.Set("ForecastingQuota", quotas[0], "QuotaAmount", 54_321m);
        _bed.Edits.Delete("ObjectTerritory2Association", accounts[0]);
        var seen = await _bed.AssertSameAsync();
        _bed.Edits.Purge("ObjectTerritory2Association", accounts[1]);
        await _bed.AssertSameAsync();

        Assert.Contains(seen.Facts.Quotas, quota => quota.Amount.Amount == 54_321m);
    }

    [Fact]
    public async Task A_row_that_leaves_while_another_comes_is_not_hidden_by_the_count()
    {
        var ids = await _bed.IdsAsync("Opportunity WHERE IsClosed = true LIMIT 2");
        _bed.Edits.Set("Opportunity", ids[0], "CloseDate", new DateOnly(2015, 5, 5));
        _bed.Edits.Copy("Opportunity", ids[1], new Dictionary<string, object?> { ["Amount"] = 53.5m });

        var pulled = await _bed.AssertSameAsync();

        Assert.DoesNotContain(pulled.Facts.Opportunities, one => one.Id == ids[0]);
        Assert.Empty(pulled.Report.ReadWhole);
    }

    [Fact]
    public async Task A_field_that_is_taken_away_is_noticed_when_it_is_asked_for()
    {
        var leads = await _bed.IdsAsync("Lead");
        leads.ToList().ForEach(id => _bed.Edits.Set("Lead", id, "Status", "Working"));
        _bed.Org.App.Visibility.Hide("Opportunity", "LeadSource");
        _bed.Org.App.Visibility.Hide("Lead", "Rating");

        var pulled = await _bed.AssertSameAsync();

        Assert.Equal(["Opportunity", "Lead"], pulled.Report.ReadWhole);
        Assert.Contains(pulled.Facts.Missing, missing => missing.What == "Opportunity.LeadSource");
    }

    [Fact]
    public async Task Another_mapping_reads_what_it_changes_whole_and_nothing_else()
    {
        var mapping = LiveReader.Mapping with { Amount = "ExpectedRevenue" };

        var pulled = await _bed.AssertSameAsync(mapping);

        Assert.Equal(["Opportunity"], pulled.Report.ReadWhole);
    }

    [Fact]
    public async Task Another_version_of_the_interface_reads_everything_whole()
    {
        var pulled = await _bed.CatchUpAsync(null, ("ApiVersion", "65.0"));

        Assert.False(pulled.Report.IsIncrement);
    }

    [Fact]
    public async Task An_object_switched_off_and_on_again_is_read_again()
    {
        var off = await _bed.AssertSameAsync(LiveReader.Mapping with { SwitchedOff = ["Lead", "Account"] });
        var on = await _bed.AssertSameAsync();

        Assert.Empty(off.Facts.Accounts);
        Assert.NotEmpty(on.Facts.Accounts);
    }

    [Fact]
    public async Task The_next_quarter_brings_the_window_along()
    {
        _bed.Org.App.Faults.ClockSkew = TimeSpan.FromDays(50);

        var pulled = await _bed.CatchUpAsync(null, ("FullReadEvery", "31.00:00:00"), ("Quarters", "4"));
        _bed.Org.App.Faults.ClockSkew = TimeSpan.FromDays(60);

        Assert.Equal(
            LiveReader.Text((await _bed.CatchUpAsync(null, ("Quarters", "4"))).Facts with { AsOf = default }),
            LiveReader.Text(pulled.Facts with { AsOf = default }));
    }
}
