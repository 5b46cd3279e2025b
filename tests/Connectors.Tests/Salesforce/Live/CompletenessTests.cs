using Performix.Connectors.Salesforce;
using Performix.Connectors.Tests.Org;
using Performix.Sandbox.Org;

namespace Performix.Connectors.Tests.Salesforce.Live;

/// <summary>Whether all rows were seen, as far as that can be known.</summary>
public sealed class CompletenessTests(LocalOrg org) : IClassFixture<LocalOrg>, IDisposable
{
    public void Dispose()
    {
        org.App.Visibility.ShowAll();
        org.App.Faults.Clear();
    }

    [Theory]
    [InlineData("Opportunity", "grant View All Records on Opportunity")]
    [InlineData("Account", "grant View All Records on Account")]
    [InlineData("User", "grant View All Users")]
    public async Task What_a_diagnosis_is_made_of_gives_no_facts_where_sharing_hides_rows_of_it(
        string name, string remedy)
    {
        org.App.Visibility.HideRows(name, 0.1);
        using var reader = LiveReader.Of(org);

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Equal($"all rows of {name}", refused.What);
        Assert.Matches(@"^[\d,]+ of [\d,]+ are in sight of the run-as user", refused.Where);
        Assert.Contains(remedy, refused.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_of_which_rows_are_hidden_are_left_out_with_what_they_cost()
    {
        org.App.Visibility.HideRows("Lead", 0.1);
        using var reader = LiveReader.Of(org);

        var facts = await reader.ReadAsync();

        var missing = Assert.Single(facts.Missing, missing => missing.What == "Lead");
        Assert.EndsWith("grant View All Records on Lead", missing.Why, StringComparison.Ordinal);
        Assert.Contains("lead quality as a part of the patch", missing.Costs);
        Assert.Empty(facts.LeadFlows);
    }

    [Fact]
    public async Task What_the_mapping_does_not_read_may_be_hidden()
    {
        org.App.Visibility.HideRows("Account", 0.1);
        using var reader = LiveReader.Of(org, LiveReader.Mapping with { SwitchedOff = ["Account"] });

        Assert.NotEmpty((await reader.ReadAsync()).Opportunities);
    }

    [Fact]
    public async Task A_few_rows_less_are_no_gap_as_counts_are_minutes_old()
    {
        org.App.Visibility.HideRows("Opportunity", 0.01);
        using var reader = LiveReader.Of(org);

        var facts = await reader.ReadAsync();

        Assert.DoesNotContain(
            facts.Missing, missing => missing.What.StartsWith("rows of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_object_that_cannot_be_counted_in_time_is_said_and_does_not_stop_the_reading()
    {
        org.App.Faults.Set(
            new FaultRule(FaultKind.QueryTimeout) { ObjectName = "User", Operation = "query", Skip = 2 });
        using var reader = LiveReader.Of(org);

        var facts = await reader.ReadAsync();

        Assert.Contains(facts.Missing, missing => missing.What == "counts of all rows"
            && missing.Why.Contains("User", StringComparison.Ordinal));
    }
}
