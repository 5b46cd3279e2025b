using Performix.Bot.Reviews;

namespace Performix.Bot.Features.Review;

/// <summary>Which messages about a review are still to be sent or changed. Pure.</summary>
internal static class OwedNotices
{
    /// <summary>The messages to send now.</summary>
    public static IEnumerable<(NoticeKind Kind, string To)> ToSend(
        SignedReview review, ReviewCircle circle, DateTimeOffset now) =>
        Wanted(review, circle, now)
            .Where(w => review.Notices.FirstOrDefault(n => (n.Kind, n.To) == w) is not { } told || told.MayTry(now));

    /// <summary>The messages that offer an answer though there is one, or though their reader no longer answers this
    /// rep.</summary>
    public static IEnumerable<ReviewNotice> ToClose(SignedReview review, ReviewCircle circle) =>
        review.Notices.Where(n => n is { State: NoticeState.Sent, Kind: not NoticeKind.Answered }
            && (!review.IsOpen || !circle.All.Contains(n.To)));

    private static IEnumerable<(NoticeKind Kind, string To)> Wanted(
        SignedReview review, ReviewCircle circle, DateTimeOffset now)
    {
        if (!review.IsOpen)
        {
            return [(NoticeKind.Answered, review.AskedBy)];
        }

        var first = review.Kind == ReviewKind.Patch ? circle.All
            : circle.Named.Length > 0 ? [circle.Named]
            : [];
        var late = review.Kind == ReviewKind.Patch ? circle.All : circle.Admins;
        var reminders = review.IsOverdue(now) ? late.Select(to => (NoticeKind.Overdue, to))
            : review.IsDue(now) ? first.Select(to => (NoticeKind.Due, to))
            : [];
        return first.Select(to => (NoticeKind.Asked, to)).Concat(reminders);
    }
}
