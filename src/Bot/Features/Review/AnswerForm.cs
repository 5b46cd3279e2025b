using Performix.Bot.Reviews;
using Performix.Bot.Views;
using SlackNet;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Review;

/// <summary>The form that a review is answered in.</summary>
internal static class AnswerForm
{
    public static ModalViewDefinition Render(SignedReview review, string name, DateTimeOffset now) => new()
    {
        Title = "Answer",
        Submit = "Sign and send",
        Close = "Cancel",
        CallbackId = Ids.AnswerForm,
        PrivateMetadata = review.Key,
        Blocks =
        [
            Pieces.Section($"*{name}*, {ReviewText.Line(review, now)}\n{ReviewText.Asked(review)}"),
            new InputBlock
            {
                BlockId = Ids.Outcome,
                Label = Text("What comes of it"),
                Element = new StaticSelectMenu
                {
                    ActionId = Ids.Outcome,
                    Options = [.. ReviewChoices.Outcomes(review.Kind).Select(o =>
                        new SlackNet.Blocks.Option { Value = o.Code, Text = Text(o.Text) })],
                },
            },
            new InputBlock
            {
                BlockId = Ids.Words,
                Label = Text("In your words"),
                Hint = Text($"Up to {ReviewText.MostWords} characters. {Readers(review.Kind)}"),
                Element = new PlainTextInput
                {
                    ActionId = Ids.Words,
                    Multiline = true,
                    MaxLength = ReviewText.MostWords,
                },
            },
        ],
    };

    private static string Readers(ReviewKind kind) => kind == ReviewKind.Patch
        ? "The rep, the managers above and RevOps read it, with your name."
        : "The rep and RevOps read it, with your name.";

    private static PlainText Text(string text) => new(text) { Emoji = false };
}
