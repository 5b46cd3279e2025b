namespace Performix.Bot.Features.Activity;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "activity";

    public const string Actions = "performix.activity.actions";

    public const string Why = "performix.activity.why";
}
