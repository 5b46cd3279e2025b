namespace Performix.EndToEnd.Tests.Browser;

/// <summary>Classes that share the browser and the bot, <c>[Collection(BrowserTests.Name)]</c>, one after another.
/// </summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<ChromiumFixture>, ICollectionFixture<StandingBot>
{
    public const string Name = "browser";
}
