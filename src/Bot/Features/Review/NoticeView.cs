using Performix.Bot.Reviews;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Review;

/// <summary>The direct messages about a review.</summary>
internal static class NoticeView
{
    public static Answer Render(SignedReview review, NoticeKind kind, string name, DateTimeOffset now)
    {
        var what = $"{ReviewText.What(review.Kind)}, {Phrases.Plain(review.Period)}";
        return kind switch
        {
            NoticeKind.Answered => Told(review, what),
            NoticeKind.Due => Offered(review, $"Due today: {name}, {what}", name, now),
            NoticeKind.Overdue => Offered(review, $"Overdue: {name}, {what}", name, now),
            _ => Offered(
                review,
                review.Kind == ReviewKind.Patch
                    ? $"{name} asks for a patch review, {Phrases.Plain(review.Period)}"
                    : $"{name} says that a figure is wrong, {Phrases.Plain(review.Period)}",
                name,
                now),
        };
    }

    /// <summary>What stands in place of the question once there is an answer.</summary>
    public static Answer Settled(SignedReview review, string name) => new(
        $"Answered: {name}, {ReviewText.What(review.Kind)}, {Phrases.Plain(review.Period)}",
        [
            Pieces.Section($"*Answered: {name}, {ReviewText.What(review.Kind)}, {Phrases.Plain(review.Period)}*\n"
                + ReviewText.Asked(review)),
            Pieces.Section(ReviewText.Answer(review)),
        ]);

    /// <summary>What stands in place of the question for who no longer answers this rep.</summary>
    public static Answer Gone() => Answer.Of(
        "This review is with somebody else now. There is nothing left to do here.");

    private static Answer Told(SignedReview review, string what) => new(
        $"Your {what}, was answered",
        [
            Pieces.Section($"*Your {what}, was answered*\n{ReviewText.Asked(review)}"),
            Pieces.Section(ReviewText.Answer(review)),
            Pieces.Small("`/performix reviews` keeps it. If it does not settle the matter, ask again."),
        ]);

    private static Answer Offered(SignedReview review, string head, string name, DateTimeOffset now) => new(
        head,
        [
            Pieces.Section($"*{head}*\n{ReviewText.Asked(review)}"),
            Pieces.Section(ReviewText.Line(review, now)),
            new ActionsBlock { Elements = [ReviewButtons.AnswerTo(review.Key)] },
            Pieces.Small($"Signed by {name}, who is told the answer and who gave it. "
                + "`/performix reviews` lists what is open."),
        ]);
}
