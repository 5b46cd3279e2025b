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

    [Fact]
    public async Task Rows_that_sharing_hides_are_said_with_both_counts_and_the_remedy()
    {
        org.App.Visibility.HideRows("Opportunity", 0.1);
        using var reader = LiveReader.Of(org);

        var missing = Assert.Single(
            (await reader.ReadAsync()).Missing, missing => missing.What == "rows of Opportunity");

        Assert.Matches(@"^[\d,]+ of [\d,]+ are in sight of the run-as user", missing.Why);
        Assert.EndsWith("grant View All Records on Opportunity", missing.Why, StringComparison.Ordinal);
        Assert.NotEmpty(missing.Costs);
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
