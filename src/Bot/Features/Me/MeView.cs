using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Me;

/// <summary>A rep's own card in Slack, with the way to a correction and who looked.</summary>
internal static class MeView
{
    public static Answer Render(
        RepFacts facts, Looks looked, string? admin, DateTimeOffset? nextPull) => new(
        $"Your card: {RepCard.Summary(facts)}.",
        [
            new HeaderBlock { Text = new PlainText("Your card") { Emoji = false } },
            .. RepCard.Blocks(facts),
            new ActionsBlock
            {
                BlockId = Ids.Actions,
                Elements = [Why(), ReviewButtons.AskForReview(), ReviewButtons.Mistake()],
            },
            Pieces.Section(Wrong(admin, nextPull)),
            Pieces.Section(Looked(looked)),
        ]);

    /// <summary>The same card as a window, whose title is its heading.</summary>
    public static ModalViewDefinition Window(Answer card) => new()
    {
        Title = "Your card",
        Close = "Close",
        Blocks = [.. card.Blocks.Where(b => b is not HeaderBlock)],
    };

    private static string Wrong(string? admin, DateTimeOffset? nextPull)
    {
        var whom = admin is null ? "your RevOps admin" : $"<@{admin}>, RevOps";
        var next = nextPull is { } at ? $" ({Phrases.Moment(at)})" : "";
        return $"*Wrong?* Press *Why* to see period and record, then *Wrong?*: a signed form that goes to "
            + $"{whom}, with a day for the answer. A correction is made in Salesforce and read again at the next "
            + $"pull{next}; the figures are then worked out anew.";
    }

    private static string Looked(Looks looked)
    {
        var lines = looked.Shown.Select(l => $"• {l.Who}, {Phrases.Moment(l.At)}: {Phrases.Plain(l.What, 200)}"
                + (l.Times > 1 ? $" ({l.Times} times that day)" : ""))
            .DefaultIfEmpty("• nobody else so far");
        var more = looked.More > 0 ? $"\nand {looked.More} more before" : "";
        var own = looked.Own > 0 ? $"\nYou yourself: {Phrases.Count(looked.Own, "time", "times")} before this." : "";
        return $"*Who looked at your figures* (the last 10 by others)\n{string.Join('\n', lines)}{more}{own}";
    }

    private static Button Why() => new()
    {
        ActionId = Ids.Why,
        Text = new PlainText("Why") { Emoji = false },
        Value = "self",
        AccessibilityLabel = "Why: the records behind these figures",
    };
}
