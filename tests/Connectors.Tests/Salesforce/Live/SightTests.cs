using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Tests.Org;

namespace Performix.Connectors.Tests.Salesforce.Live;

/// <summary>What the run-as user cannot see.</summary>
public sealed class SightTests(LocalOrg org) : IClassFixture<LocalOrg>, IDisposable
{
    public void Dispose() => org.App.Visibility.ShowAll();

    [Theory]
    [InlineData("Account", "Industry", "account mix")]
    [InlineData("Opportunity", "LeadSource", "opportunities by lead source")]
    [InlineData("Lead", "Rating", "lead quality as a part of the patch")]
    [InlineData("Task", "TaskSubtype", "calls and e-mails told apart by subtype")]
    public async Task A_field_that_can_be_done_without_is_left_out_with_what_it_costs(
        string objectName, string field, string cost)
    {
        org.App.Visibility.Hide(objectName, field);
        using var reader = LiveReader.Of(org);

        var facts = await reader.ReadAsync();

        var missing = Assert.Single(facts.Missing, missing => missing.What == $"{objectName}.{field}");
        Assert.Contains(cost, missing.Costs);
        Assert.NotEmpty(facts.Opportunities);
    }

    [Theory]
    [InlineData("Account", "patch index from accounts")]
    [InlineData("Task", "calls and e-mails")]
    [InlineData("Lead", "lead quality as a part of the patch")]
    [InlineData("UserTerritory2Association", "people or patch")]
    public async Task An_object_that_can_be_done_without_is_left_out_with_what_it_costs(string objectName, string cost)
    {
        org.App.Visibility.Hide(objectName);
        using var reader = LiveReader.Of(org);

        var facts = await reader.ReadAsync();

        var missing = Assert.Single(facts.Missing, missing => missing.What == objectName);
        Assert.Contains(cost, missing.Costs);
        Assert.Contains("may not read it", missing.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotas_out_of_sight_leave_no_attainment_and_say_why()
    {
        org.App.Visibility.Hide("ForecastingQuota", "QuotaAmount");
        using var reader = LiveReader.Of(org);

        var missing = Assert.Single((await reader.ReadAsync()).Missing, missing => missing.What == "quota");

        Assert.Contains("attainment", missing.Costs);
        Assert.Equal("ForecastingQuota: the run-as user cannot see its field QuotaAmount", missing.Why);
    }

    [Theory]
    [InlineData("Opportunity", "Amount")]
    [InlineData("Opportunity", "CloseDate")]
    [InlineData("User", "ManagerId")]
    [InlineData("User", "Role__c")]
    public async Task A_field_that_is_needed_stops_the_reading_and_is_named_with_its_permission(
        string objectName, string field)
    {
        org.App.Visibility.Hide(objectName, field);
        using var reader = LiveReader.Of(org);

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Equal($"the field {objectName}.{field}", refused.What);
        Assert.Contains($"field-level security Read on {objectName}.{field}", refused.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_that_is_needed_stops_the_reading_and_is_named_with_its_permission()
    {
        org.App.Visibility.Hide("Opportunity");
        using var reader = LiveReader.Of(org);

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Equal("the object Opportunity", refused.What);
        Assert.Contains("View All Records on Opportunity", refused.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_mapping_has_no_use_for_is_not_asked_for()
    {
        org.App.Log.Clear();
        var mapping = LiveReader.Mapping with
        {
            Patch = new PatchMapping { Mode = PatchMode.AccountOwner },
            Quota = new QuotaMapping { Source = QuotaSource.None },
            Splits = SplitMode.None,
            SwitchedOff = ["Task", "Lead"],
        };
        using var reader = LiveReader.Of(org, mapping);

        await reader.ReadAsync();

        string[] asked = [.. org.App.Log.Calls.Select(call => call.Call.ObjectName).OfType<string>().Distinct()];
        Assert.Equal(
            [
                "Account", "AccountHistory", "CurrencyType", "DatedConversionRate", "Event", "Opportunity", "User",
            ],
            asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Quotas_of_an_own_object_are_read_by_the_names_of_the_mapping()
    {
        var custom = new QuotaMapping
        {
            Source = QuotaSource.Custom,
            ObjectName = "Opportunity",
            Fields = new QuotaFields
            {
                Owner = "CreatedById",
                Amount = "ExpectedRevenue",
                Start = "CloseDate",
                Patch = "",
            },
        };
        using var reader = LiveReader.Of(org, LiveReader.Mapping with { Quota = custom });

        var facts = await reader.ReadAsync();

        Assert.NotEmpty(facts.Quotas);
        Assert.All(facts.Quotas, quota => Assert.StartsWith("005", quota.RepId, StringComparison.Ordinal));
    }
}
