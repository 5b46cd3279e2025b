namespace Performix.Bot.Features.Fit;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "fit";

    public const string Actions = "performix.fit.actions";

    public const string Why = "performix.fit.why";
}
