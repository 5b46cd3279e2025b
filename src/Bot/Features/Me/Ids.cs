namespace Performix.Bot.Features.Me;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "me";

    public const string Actions = "performix.me.actions";

    /// <summary>The button that opens the card, on the Home tab.</summary>
    public const string Open = "performix.me.open";

    /// <summary>The shortcut that opens it, anywhere.</summary>
    public const string Shortcut = "performix.me.shortcut";

    /// <summary>The same on a message, of which nothing is read.</summary>
    public const string MessageShortcut = "performix.me.message";

    public const string Why = "performix.me.why";
}
