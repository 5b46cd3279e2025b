namespace Performix.Bot.Features.Tail;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "tail";

    public const string Actions = "performix.tail.actions";

    public const string Why = "performix.tail.why";
}
