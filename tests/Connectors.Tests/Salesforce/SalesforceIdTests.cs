using Performix.Connectors.Salesforce;

namespace Performix.Connectors.Tests.Salesforce;

public sealed class SalesforceIdTests
{
    [Theory]
    [InlineData("001000000000001", "001000000000001AAA")]
    [InlineData("a0B3t00000LhXyZ", "a0B3t00000LhXyZEAV")]
    [InlineData(" 001000000000001AAA ", "001000000000001AAA")]
    [InlineData("not an id", "not an id")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_short_id_gets_its_three_letters_and_others_stay(string? id, string? expected)
    {
        Assert.Equal(expected, SalesforceId.Of(id));
    }
}
