using SlackNet.Blocks;

namespace Performix.Bot.Views;

/// <summary>The buttons of signed reviews, on the cards of several features.</summary>
internal static class ReviewButtons
{
    public const string Open = "performix.review.open";

    public const string Wrong = "performix.review.wrong";

    public const string Answer = "performix.review.answer";

    public static Button AskForReview() => Pieces.Button(
        Open, "Ask for a patch review", "patch", "Ask for a patch review, signed, to your manager and RevOps");

    public static Button Mistake() => Pieces.Button(
        Wrong, "Wrong?", "figure", "Say that a figure is wrong, signed, to RevOps");

    /// <param name="key">The review that is answered.</param>
    public static Button AnswerTo(string key) => Pieces.Button(Answer, "Answer", key, "Answer this review");
}
