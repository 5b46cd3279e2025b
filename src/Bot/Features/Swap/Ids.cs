namespace Performix.Bot.Features.Swap;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "swap";

    public const string Actions = "performix.swap.actions";

    public const string Why = "performix.swap.why";
}
