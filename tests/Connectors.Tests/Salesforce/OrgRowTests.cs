using System.Text.Json;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Tests.Salesforce;

public sealed class OrgRowTests
{
    private const string Json = """
        { "attributes": { "type": "User" }, "Id": "005x", "IsActive": false, "Quota__c": 12.50, "Empty__c": "",
          "UserRole": { "attributes": { "type": "UserRole" }, "Name": "AE" }, "Profile": null }
        """;

    private static readonly UserRow Row =
        JsonSerializer.Deserialize<UserRow>(Json) ?? throw new InvalidOperationException(Json);

    [Theory]
    [InlineData("Id", "005x")]
    [InlineData("IsActive", "false")]
    [InlineData("Quota__c", "12.50")]
    [InlineData("UserRole.Name", "AE")]
    [InlineData("Empty__c", null)]
    [InlineData("Profile.Name", null)]
    [InlineData("Nothing__c", null)]
    public void A_field_is_found_by_name_or_path_as_the_org_wrote_it(string path, string? expected)
    {
        Assert.Equal(expected, Row.Field(path));
    }
}
