using Performix.Bot.Views;

namespace Performix.Bot.Features.Review;

/// <summary>What Slack sends back for this feature.</summary>
internal static class Ids
{
    public const string Word = "reviews";

    public const string Open = ReviewButtons.Open;

    public const string Wrong = ReviewButtons.Wrong;

    public const string Answer = ReviewButtons.Answer;

    public const string Form = "performix.review.form";

    public const string AnswerForm = "performix.review.answerForm";

    public const string Points = "points";

    public const string Period = "period";

    public const string Words = "words";

    public const string Outcome = "outcome";
}
