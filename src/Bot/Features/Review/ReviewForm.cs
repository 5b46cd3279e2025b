using Performix.Bot.Reviews;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Review;

/// <summary>The signed forms: a review of the patch, and a figure that is wrong.</summary>
internal static class ReviewForm
{
    /// <param name="kind">Which of the two.</param>
    /// <param name="circle">Who gets it.</param>
    /// <param name="periods">The periods on offer, the newest first; a review of the patch is about the first.</param>
    /// <param name="days">Working days until an answer.</param>
    public static ModalViewDefinition Render(
        ReviewKind kind, ReviewCircle circle, IReadOnlyList<string> periods, int days) => new()
        {
            Title = Title(kind),
            Submit = "Sign and send",
            Close = "Cancel",
            CallbackId = Ids.Form,
            PrivateMetadata = kind.ToString(),
            Blocks = kind == ReviewKind.Patch
                ? [Pieces.Section(Promise(kind, circle, days)), Points(kind), Words("What is it about?", true)]
                :
                [
                    Pieces.Section(Promise(kind, circle, days)),
                    Points(kind),
                    Periods(periods),
                    Words("What should it be, and which record shows it?", false),
                ],
        };

    /// <summary>What is shown in place of the form, or after it.</summary>
    public static ModalViewDefinition Shown(SignedReview review, string head, DateTimeOffset now) => new()
    {
        Title = Title(review.Kind),
        Close = "Close",
        Blocks =
        [
            Pieces.Section($"*{head}*\n{ReviewText.Line(review, now)}"),
            Pieces.Section(ReviewText.Asked(review)),
            .. review.IsOpen ? Array.Empty<Block>() : [Pieces.Section(ReviewText.Answer(review))],
            Pieces.Small("`/performix reviews` and the Home tab show where it stands; you get a message with the "
                + "answer."),
        ],
    };

    private static string Title(ReviewKind kind) => kind == ReviewKind.Patch ? "Patch review" : "A figure is wrong";

    private static string Promise(ReviewKind kind, ReviewCircle circle, int days)
    {
        var within = $"An answer is due within {Phrases.Count(days, "working day", "working days")}.";
        var to = kind == ReviewKind.Patch
            ? circle.Manager.Length > 0
                ? $"It goes to your manager <@{circle.Manager}> and to RevOps ({People(circle.Admins)})."
                : $"Your manager is not linked with Slack: it goes to RevOps ({People(circle.Admins)}) alone."
            : $"It goes to <@{circle.Named}>, RevOps; the other RevOps admins can read it too. A correction is made in "
                + "Salesforce and read again at the next pull.";
        var above = kind == ReviewKind.Patch ? " Managers above yours can read it too." : "";
        return $"*This is signed with your name.* {to}{above} {within}\n"
            + "The protected form (`/performix flag`) is another thing: nothing connects it with this one.";
    }

    private static string People(IReadOnlyList<string> ids) =>
        ids.Count > 0 ? string.Join(", ", ids.Select(id => $"<@{id}>")) : "no admin is configured";

    private static InputBlock Points(ReviewKind kind) => new()
    {
        BlockId = Ids.Points,
        Label = Text(kind == ReviewKind.Patch ? "Reasons" : "What is wrong"),
        Element = new StaticMultiSelectMenu
        {
            ActionId = Ids.Points,
            Options = [.. ReviewChoices.Points(kind).Select(p => Choice(p.Code, p.Text))],
        },
    };

    private static InputBlock Periods(IReadOnlyList<string> periods) => new()
    {
        BlockId = Ids.Period,
        Label = Text("Period"),
        Element = new StaticSelectMenu { ActionId = Ids.Period, Options = [.. periods.Select(p => Choice(p, p))] },
    };

    private static InputBlock Words(string label, bool optional) => new()
    {
        BlockId = Ids.Words,
        Label = Text(label),
        Hint = Text($"Up to {ReviewText.MostWords} characters. Write nothing about customers' people."),
        Optional = optional,
        Element = new PlainTextInput { ActionId = Ids.Words, Multiline = true, MaxLength = ReviewText.MostWords },
    };

    private static SlackNet.Blocks.Option Choice(string value, string text) =>
        new() { Value = value, Text = Text(text) };

    private static PlainText Text(string text) => new(text) { Emoji = false };
}
