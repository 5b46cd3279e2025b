namespace Performix.EndToEnd.Tests.Browser;

/// <summary>Classes that share the browser by <c>[Collection(BrowserTests.Name)]</c> run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<ChromiumFixture>
{
    public const string Name = "browser";
}
