using SlackNet.Blocks;

namespace Performix.Bot.Views;

/// <summary>The way from a page to the protected form: the same for everybody, whoever has answered or not.</summary>
public static class FlagDoor
{
    public const string ActionId = "performix.flag.open";

    public const string Words =
        "Is your patch workable this period? Say so under protection: only one blurred range for a whole group is ever "
        + "shown, after the period has closed. `/performix flag` opens the same form.";

    public static Button Button() => new()
    {
        ActionId = ActionId,
        Text = new PlainText("Rate your patch") { Emoji = false },
        AccessibilityLabel = "Rate your patch: opens the protected form",
    };
}
