namespace Performix.Bot.Features.Home;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Setup = "performix.home.setup";

    /// <summary>The button that looks at the setup again.</summary>
    public const string Check = "performix.home.check";

    public const string Own = "performix.home.own";

    /// <summary>The own card's button, which another feature takes.</summary>
    public const string OpenCard = "performix.me.open";
}
