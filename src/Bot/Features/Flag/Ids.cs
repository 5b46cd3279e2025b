using Performix.Bot.Views;

namespace Performix.Bot.Features.Flag;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "flag";
    public const string Open = FlagDoor.ActionId;
    public const string Shortcut = "performix.flag.shortcut";
    public const string Form = "performix.flag.form";
    public const string Answer = "answer";
    public const string Reason = "reason";
}
