namespace Performix.Bot.Features.Privacy;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "privacy";

    public const string Looks = "performix.privacy.looks";

    public const string LooksPage = "performix.privacy.looksPage";
}
