namespace Performix.Bot.Features.Flags;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "flags";
}
