using System.Globalization;
using Performix.Bot.Access;
using Performix.Bot.Slack;

namespace Performix.Bot.Reviews;

/// <summary>A review in words. What people wrote is made harmless here, once.</summary>
internal static class ReviewText
{
    /// <summary>The most characters that people may write.</summary>
    public const int MostWords = 1200;

    public static string What(ReviewKind kind) => kind == ReviewKind.Patch ? "patch review" : "wrong figure";

    /// <summary>The name under which a rep signed; who has left the org has none.</summary>
    public static string NameOf(OrgTree tree, string repId) =>
        Phrases.Plain(tree.Find(repId)?.Name ?? "a rep who is no longer in the org", 40);

    /// <summary>What it is, about which period, and where it stands: one line.</summary>
    public static string Line(SignedReview review, DateTimeOffset now) =>
        $"{What(review.Kind)}, {Phrases.Plain(review.Period)}, asked {Phrases.Moment(review.AskedAt)}: "
        + State(review, now);

    /// <summary>Where it stands.</summary>
    public static string State(SignedReview review, DateTimeOffset now) => review switch
    {
        { Answer: { } answer } => $"answered {Phrases.Moment(answer.At)}",
        _ when review.IsOverdue(now) => $"*overdue*, an answer was due {Day(review.DueAt)}",
        _ => $"open, an answer is due {Day(review.DueAt)}",
    };

    /// <summary>What the rep chose and wrote.</summary>
    public static string Asked(SignedReview review)
    {
        var points = review.Points.Select(p =>
            "• " + Phrases.Plain(ReviewChoices.TextOf(ReviewChoices.Points(review.Kind), p)));
        return string.Join('\n', points) + (review.Words.Length > 0 ? "\n" + Quoted(review.Words) : "");
    }

    /// <summary>The answer; empty while there is none.</summary>
    public static string Answer(SignedReview review) => review.Answer is { } answer
        ? $"*{Phrases.Plain(ReviewChoices.TextOf(ReviewChoices.Outcomes(review.Kind), answer.Outcome))}* "
            + $"(<@{answer.By}>, {Phrases.Moment(answer.At)})\n{Quoted(answer.Words)}"
        : "";

    /// <summary>A day, in the reader's own way of writing it.</summary>
    public static string Day(DateTimeOffset noon) => string.Create(
        CultureInfo.InvariantCulture,
        $"<!date^{noon.ToUnixTimeSeconds()}^{{date_long}}|{noon.UtcDateTime:yyyy-MM-dd}>");

    private static string Quoted(string words) => $"“{Phrases.Plain(words, MostWords)}”";
}
