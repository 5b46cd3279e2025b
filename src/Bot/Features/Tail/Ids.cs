namespace Performix.Bot.Features.Tail;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "tail";

    public const string Actions = "performix.tail.actions";

    public const string Why = "performix.tail.why";

    public const string See = "performix.tail.see";

    public const string Share = "performix.tail.share";

    public const string Simulate = "performix.tail.simulate";
}
