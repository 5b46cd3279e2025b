namespace Performix.Bot.Features.Patch;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "patch";

    public const string Actions = "performix.patch.actions";

    public const string Why = "performix.patch.why";
}
