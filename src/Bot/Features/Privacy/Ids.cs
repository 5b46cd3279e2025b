namespace Performix.Bot.Features.Privacy;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "privacy";
}
