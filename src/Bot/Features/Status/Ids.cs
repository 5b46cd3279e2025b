namespace Performix.Bot.Features.Status;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "status";
}
