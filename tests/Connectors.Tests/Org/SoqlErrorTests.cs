namespace Performix.Connectors.Tests.Org;

public sealed class SoqlErrorTests(LocalOrg org) : IClassFixture<LocalOrg>
{
    private const string Reference = " Please reference your WSDL or the describe call for the appropriate names.";

    [Fact]
    public async Task An_unknown_field_is_pointed_at()
    {
        var reply = await org.QueryAsync("SELECT Id, X__c FROM Account");

        Assert.Equal(400, reply.Status);
        Assert.Equal("INVALID_FIELD", Error(reply, "errorCode"));
        Assert.Equal(
            "\nSELECT Id, X__c FROM Account\n           ^\nERROR at Row:1:Column:12\nNo such column 'X__c' on entity "
            + "'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom "
            + "field name." + Reference,
            Error(reply, "message"));
    }

    [Fact]
    public async Task An_unknown_object_is_pointed_at()
    {
        var reply = await org.QueryAsync("SELECT Id FROM OpportunitySplit");

        Assert.Equal("INVALID_TYPE", Error(reply, "errorCode"));
        Assert.StartsWith(
            "\nSELECT Id FROM OpportunitySplit\n               ^\nERROR at Row:1:Column:16\nsObject type "
            + "'OpportunitySplit' is not supported.",
            Error(reply, "message"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT Id FROM Account WHERE", "unexpected token: '<EOF>'")]
    [InlineData("SELECT FROM Account", "unexpected token: 'FROM'")]
    [InlineData("SELECT Id FROM Account WHERE Type = 'a' AND Industry = 'b' OR Name = 'c'", "unexpected token: 'OR'")]
    [InlineData("SELECT Id FROM Account LIMIT x", "unexpected token: 'x'")]
    [InlineData("SELECT OwnerId, COUNT(Id) FROM Account", "Field must be grouped or aggregated: OwnerId")]
    [InlineData("SELECT Id n FROM Account", "only aggregate expressions use field aliasing")]
    [InlineData("SELECT Id FROM Account ORDER Name", "unexpected token: 'Name'")]
    [InlineData("SELECT AnnualRevenue, COUNT(Id) FROM Account GROUP BY AnnualRevenue", "grouped in a query call")]
    public async Task What_is_no_query_is_malformed(string soql, string message)
    {
        var reply = await org.QueryAsync(soql);

        Assert.Equal(400, reply.Status);
        Assert.Equal("MALFORMED_QUERY", Error(reply, "errorCode"));
        Assert.EndsWith(message, Error(reply, "message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CloseDate > '2025-01-01'", "CloseDate", "date and should not")]
    [InlineData("CreatedDate > 2025-01-01", "CreatedDate", "dateTime and should not")]
    [InlineData("StageName = 5", "StageName", "string and should")]
    [InlineData("IsWon = 'true'", "IsWon", "boolean and should not")]
    [InlineData("Amount > 'many'", "Amount", "double and should not")]
    public async Task A_literal_has_to_be_of_its_fields_type(string where, string field, string type)
    {
        var reply = await org.QueryAsync($"SELECT Id FROM Opportunity WHERE {where}");

        Assert.Equal("INVALID_FIELD", Error(reply, "errorCode"));
        Assert.EndsWith(
            $"\nvalue of filter criterion for field '{field}' must be of type {type} be enclosed in quotes",
            Error(reply, "message"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_parent_is_not_understood()
    {
        var reply = await org.QueryAsync("SELECT Id, Nobody.Name FROM Opportunity");

        Assert.Equal("INVALID_FIELD", Error(reply, "errorCode"));
        Assert.Contains("\nDidn't understand relationship 'Nobody' in field path. ", Error(reply, "message"));
    }

    [Fact]
    public async Task More_than_two_thousand_groups_are_refused_unless_a_limit_cuts_them()
    {
        var soql = "SELECT OpportunityId, COUNT(Id) n FROM OpportunityHistory GROUP BY OpportunityId";
        var whole = await org.QueryAsync(soql);
        var cut = await org.QueryAsync(soql + " LIMIT 2000");

        Assert.Equal("EXCEEDED_ID_LIMIT", Error(whole, "errorCode"));
        Assert.Equal(2000, cut.Json.GetProperty("records").GetArrayLength());
    }

    [Theory]
    [InlineData("/services/data/v66.0/nothing")]
    [InlineData("/services/data/v12.0/query?q=SELECT+Id+FROM+Account")]
    [InlineData("/services/data/v66.0/sobjects/Nothing/describe")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        var reply = await org.GetAsync(path);

        Assert.Equal(404, reply.Status);
        Assert.Equal("NOT_FOUND", Error(reply, "errorCode"));
    }

    private static string Error(Reply reply, string name) => reply.Json[0].GetProperty(name).GetString() ?? "";
}
