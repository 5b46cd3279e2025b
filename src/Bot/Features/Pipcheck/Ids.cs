namespace Performix.Bot.Features.Pipcheck;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "pipcheck";

    public const string Actions = "performix.pipcheck.actions";

    public const string Why = "performix.pipcheck.why";
}
