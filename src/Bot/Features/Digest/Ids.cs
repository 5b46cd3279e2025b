namespace Performix.Bot.Features.Digest;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "digest";
}
