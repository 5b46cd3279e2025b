namespace Performix.Bot.Features.Me;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "me";

    public const string Actions = "performix.me.actions";

    public const string Why = "performix.me.why";
}
