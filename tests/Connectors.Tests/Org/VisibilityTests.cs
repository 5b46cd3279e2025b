namespace Performix.Connectors.Tests.Org;

public sealed class VisibilityTests : IAsyncLifetime
{
    private DisposableOrg _own = null!; // set before each test

    private LocalOrg Org => _own.Org;

    public async Task InitializeAsync() => _own = await DisposableOrg.StartAsync();

    public async Task DisposeAsync() => await _own.DisposeAsync();

    [Fact]
    public async Task A_hidden_field_is_as_if_it_were_not_there()
    {
        Org.App.Visibility.Hide("Account", "Industry");

        var query = await Org.QueryAsync("SELECT Id, Industry FROM Account");
        var parent = await Org.QueryAsync("SELECT Id, Account.Industry FROM Opportunity");
        var describe = await Org.GetAsync("/services/data/v66.0/sobjects/Account/describe");

        Assert.Contains("INVALID_FIELD", query.Body, StringComparison.Ordinal);
        Assert.Contains("No such column 'Industry' on entity 'Account'", parent.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Fields(describe), name => name == "Industry");
        Assert.Contains(Fields(describe), name => name == "Type");
    }

    [Fact]
    public async Task A_hidden_object_is_as_if_it_were_not_there()
    {
        Org.App.Visibility.Hide("ForecastingQuota");

        var query = await Org.QueryAsync("SELECT Id FROM ForecastingQuota");
        var describe = await Org.GetAsync("/services/data/v66.0/sobjects/ForecastingQuota/describe");

        Assert.Contains("INVALID_TYPE", query.Body, StringComparison.Ordinal);
        Assert.Equal(404, describe.Status);
    }

    [Fact]
    public async Task Hidden_rows_are_missing_without_a_word_but_counted_by_the_org()
    {
        var before = await Org.CountAsync("Opportunity");
        Org.App.Visibility.HideRows("Opportunity", 0.1);
        var after = await Org.CountAsync("Opportunity");
        var counted = await Org.GetAsync("/services/data/v66.0/limits/recordCount?sObjects=Opportunity");

        Assert.InRange(after, before * 0.85, before * 0.95);
        Assert.Equal(before, counted.Json.GetProperty("sObjects")[0].GetProperty("count").GetInt64());
    }

    [Fact]
    public async Task Describe_tells_type_groupability_and_relationship()
    {
        var describe = await Org.GetAsync("/services/data/v66.0/sobjects/Opportunity/describe");
        var fields = describe.Json.GetProperty("fields").EnumerateArray()
            .ToDictionary(field => field.GetProperty("name").GetString() ?? "");

        Assert.Equal("currency", fields["Amount"].GetProperty("type").GetString());
        Assert.False(fields["Amount"].GetProperty("groupable").GetBoolean());
        Assert.True(fields["StageName"].GetProperty("groupable").GetBoolean());
        Assert.Equal("Account", fields["AccountId"].GetProperty("relationshipName").GetString());
        Assert.Equal("Territory2", fields["Territory2Id"].GetProperty("referenceTo")[0].GetString());
    }

    private static IEnumerable<string?> Fields(Reply describe) =>
        describe.Json.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString());
}
