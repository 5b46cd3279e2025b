using Performix.Bot.Access;
using Performix.Bot.Reviews;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Home;

/// <summary>The parts of a Home tab about signed reviews: a rep's own, and those that wait for the reader.</summary>
internal static class ReviewCards
{
    private const int MostOwn = 3;
    private const int MostWaiting = 5;

    /// <summary>How to ask, and where the own ones stand; null for who is no rep.</summary>
    public static HomeCard? Own(HomeReading reading, Reader reader)
    {
        if (!reader.Is(Audience.Rep))
        {
            return null;
        }

        var own = reading.Reviews.Where(r => r.RepId == reader.Person?.Id).Reverse().Take(MostOwn);
        return new HomeCard(
            "Ask for a review",
            [
                Pieces.Section("Signed, to your manager and RevOps: your patch should be looked at, or a figure is "
                    + "wrong. Tracked to an answer. The protected form is another thing; nothing connects the two."),
                .. own.Select(r => Pieces.Section(Told(r, reading.Now))),
                new ActionsBlock { Elements = [ReviewButtons.AskForReview(), ReviewButtons.Mistake()] },
            ]);
    }

    /// <summary>What waits for an answer of the reader, what is due first on top; null where nothing does.</summary>
    public static (HomeCard? Card, IReadOnlyList<Glimpse> Shown) Waiting(HomeReading reading, Reader reader)
    {
        var waiting = reading.Reviews
            .Where(r => r.IsOpen && ReviewRights.MayAnswer(reader, r))
            .OrderBy(r => r.DueAt)
            .ToArray();
        if (waiting.Length == 0)
        {
            return (null, []);
        }

        var shown = waiting.Take(MostWaiting).ToArray();
        var more = waiting.Length - shown.Length;
        return (
            new HomeCard(
                "Reviews that wait for you",
                [
                    .. shown.SelectMany(r => Blocks(r, reader, reading.Now)),
                    .. more > 0 ? [Pieces.Small($"{more} more: `/performix reviews`")] : Array.Empty<Block>(),
                ]),
            [.. shown.Select(r => r.RepId).Distinct().Select(id => new Glimpse(id, "signed reviews"))]);
    }

    private static string Told(SignedReview review, DateTimeOffset now) =>
        "• " + ReviewText.Line(review, now) + (review.IsOpen ? "" : "\n" + ReviewText.Answer(review));

    private static IEnumerable<Block> Blocks(SignedReview review, Reader reader, DateTimeOffset now)
    {
        yield return Pieces.Section(
            $"*{ReviewText.NameOf(reader.Tree, review.RepId)}*: {ReviewText.Line(review, now)}\n"
            + ReviewText.Asked(review));
        yield return new ActionsBlock { Elements = [ReviewButtons.AnswerTo(review.Key)] };
    }
}
