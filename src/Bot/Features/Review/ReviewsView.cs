using Performix.Bot.Access;
using Performix.Bot.Reviews;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Review;

/// <summary>A list of reviews, the open ones first, the one that is due first on top.</summary>
internal static class ReviewsView
{
    private const int Most = 10;

    /// <param name="readable">What the reader may read.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="now">The moment that the states are of.</param>
    public static Answer Render(IReadOnlyList<SignedReview> readable, Reader reader, DateTimeOffset now)
    {
        var ordered = readable.Where(r => r.IsOpen).OrderBy(r => r.DueAt)
            .Concat(readable.Where(r => !r.IsOpen).OrderByDescending(r => r.Answer?.At))
            .ToArray();
        var open = readable.Count(r => r.IsOpen);
        var shown = ordered.Take(Most).ToArray();
        var head = readable.Count == 0
            ? "No reviews"
            : $"{Phrases.Count(open, "open review", "open reviews")}, {readable.Count - open} answered";
        return new Answer(
            head,
            [
                new HeaderBlock { Text = new PlainText(head) { Emoji = false } },
                .. shown.SelectMany(r => Blocks(r, reader, now)),
                .. readable.Count == 0 ? [Pieces.Section(Nothing(reader))] : Array.Empty<Block>(),
                .. More(ordered.Length - shown.Length),
                .. Asking(reader),
            ])
        {
            Shown = [.. shown.Select(r => r.RepId).Distinct().Select(id => new Glimpse(id, "signed reviews"))],
        };
    }

    private static IEnumerable<Block> Blocks(SignedReview review, Reader reader, DateTimeOffset now)
    {
        var own = reader.Person?.Id == review.RepId;
        var name = own ? "You" : ReviewText.NameOf(reader.Tree, review.RepId);
        yield return Pieces.Section($"*{name}*: {ReviewText.Line(review, now)}\n{ReviewText.Asked(review)}");
        if (!review.IsOpen)
        {
            yield return Pieces.Section(ReviewText.Answer(review));
        }
        else if (ReviewRights.MayAnswer(reader, review))
        {
            yield return new ActionsBlock { Elements = [ReviewButtons.AnswerTo(review.Key)] };
        }
    }

    private static string Nothing(Reader reader) => reader.Is(Audience.Manager | Audience.Admin)
        ? "Nobody whose reviews you may read has asked for one. Whoever does is listed here, with a day for the answer."
        : "You have not asked for one.";

    private static IEnumerable<Block> More(int more) => more <= 0 ? [] : [Pieces.Small($"{more} more, answered or due "
        + "later, are not shown.")];

    private static IEnumerable<Block> Asking(Reader reader) => !reader.Is(Audience.Rep) ? [] :
    [
        Pieces.Section("A review is signed: your manager and RevOps read who asked. The protected form "
            + "(`/performix flag`) is another thing, and nothing connects the two."),
        new ActionsBlock { Elements = [ReviewButtons.AskForReview(), ReviewButtons.Mistake()] },
    ];
}
