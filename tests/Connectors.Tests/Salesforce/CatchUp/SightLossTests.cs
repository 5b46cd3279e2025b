using Performix.Connectors.Salesforce;

namespace Performix.Connectors.Tests.Salesforce.CatchUp;

/// <summary>Rows that go out of sight, or come without being seen, end an increment as they end a whole reading.
/// </summary>
public sealed class SightLossTests : IAsyncLifetime
{
    private CatchUpBed _bed = null!; // set before each test

    public async Task InitializeAsync() => _bed = await CatchUpBed.ReadAsync();

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Theory]
    [InlineData("Opportunity")]
    [InlineData("Account")]
    [InlineData("User")]
    public async Task Rows_that_go_out_of_sight_end_the_increment(string name)
    {
        _bed.Org.App.Visibility.HideRows(name, 0.1);

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(() => _bed.CatchUpAsync());

        Assert.Equal($"all rows of {name}", refused.What);
        Assert.Equal(refused.Message, await WhyNotWholeAsync());
    }

    [Fact]
    public async Task It_goes_on_ending_until_they_are_back_and_then_has_the_facts()
    {
        _bed.Org.App.Visibility.HideRows("Opportunity", 0.1);
        for (var night = 0; night < 3; night++)
        {
            await Assert.ThrowsAsync<SalesforceRefused>(() => _bed.CatchUpAsync());
            _bed.Pass(TimeSpan.FromDays(1));
        }

        _bed.Org.App.Visibility.ShowAll();

        Assert.NotEmpty((await _bed.AssertSameAsync()).Facts.Opportunities);
    }

    [Fact]
    public async Task Rows_that_come_without_being_seen_end_it()
    {
        foreach (var id in await _bed.IdsAsync("Account"))
        {
            _bed.Edits.Copy("Account", id, new Dictionary<string, object?>());
        }

        _bed.Org.App.Visibility.HideRows("Account", 0.3);

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(() => _bed.CatchUpAsync());

        Assert.Equal("all rows of Account", refused.What);
    }

    [Fact]
    public async Task Leads_out_of_sight_are_left_out_as_a_whole_reading_leaves_them_out()
    {
        _bed.Org.App.Visibility.HideRows("Lead", 0.1);

        var pulled = await _bed.AssertSameAsync();

        Assert.Empty(pulled.Facts.LeadFlows);
        Assert.Contains(pulled.Facts.Missing, missing => missing.What == "Lead");
    }

    /// <summary>As records do that are purged from old quarters, or moved out of them: nothing has a new stamp.
    /// </summary>
    [Theory]
    [InlineData("Task")]
    [InlineData("Event")]
    public async Task Activities_that_vanish_and_come_back_without_a_stamp_are_counted_again(string name)
    {
        var all = (await _bed.AssertSameAsync()).Facts.Activities;
        _bed.Org.App.Visibility.HideRows(name, 0.2);
        var fewer = (await _bed.AssertSameAsync()).Facts.Activities;
        _bed.Org.App.Visibility.ShowAll();
        var again = (await _bed.AssertSameAsync()).Facts.Activities;

        Assert.NotEqual(all, fewer);
        Assert.Equal(all, again);
    }

    private async Task<string> WhyNotWholeAsync() =>
        (await Assert.ThrowsAsync<SalesforceRefused>(() => _bed.WholeAsync())).Message;
}
