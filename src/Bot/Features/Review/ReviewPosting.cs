using Microsoft.Extensions.Logging;
using Performix.Bot.Access;
using Performix.Bot.Reviews;
using Performix.Bot.Slack;
using Performix.Bot.Slack.Outgoing;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Review;

/// <summary>Sends the messages about a review and keeps which were sent. One at a time: the caller holds the lease.
/// </summary>
internal sealed partial class ReviewPosting(
    ReviewStore store, ReviewCircles circles, LatestSnapshot latest, Outbox outbox, ILogger<ReviewPosting> logger)
{
    public async Task SettleAsync(string key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(key, cancellationToken) is not { } review)
        {
            return;
        }

        var tree = OrgTree.Of((await latest.ReadAsync(cancellationToken))?.Roster ?? []);
        var circle = await circles.OfAsync(review.RepId, review.AskedBy, tree, cancellationToken);
        foreach (var (kind, to) in OwedNotices.ToSend(review, circle, now).ToArray())
        {
            var text = NoticeView.Render(review, kind, ReviewText.NameOf(tree, review.RepId), now);
            await KeepAsync(key, await SentAsync(kind, to, text, now, cancellationToken), cancellationToken);
        }

        foreach (var notice in OwedNotices.ToClose(review, circle).ToArray())
        {
            var text = circle.All.Contains(notice.To)
                ? NoticeView.Settled(review, ReviewText.NameOf(tree, review.RepId))
                : NoticeView.Gone();
            await CloseAsync(notice, text, cancellationToken);
            await KeepAsync(key, notice with { State = NoticeState.Closed, At = now }, cancellationToken);
        }
    }

    private async Task<ReviewNotice> SentAsync(
        NoticeKind kind, string to, Answer text, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var notice = new ReviewNotice(kind, to, NoticeState.Failed, now);
        try
        {
            var (channel, ts) = await outbox.TellAsync(to, text, cancellationToken);
            return notice with { State = NoticeState.Sent, Channel = channel, Ts = ts };
        }
        catch (NotSentException fault)
        {
            Log.NotTold(logger, kind, fault.Code);

            // What may have arrived is not sent twice; Home and the reminders have it too.
            return notice with { State = fault.MayHaveArrived ? NoticeState.Closed : NoticeState.Failed };
        }
    }

    private async Task CloseAsync(ReviewNotice notice, Answer text, CancellationToken cancellationToken)
    {
        try
        {
            await outbox.ReviseAsync(notice.Channel, notice.Ts, text, cancellationToken);
        }
        catch (NotSentException fault)
        {
            // A button that stays is harmless: a press is answered by what holds then.
            Log.NotChanged(logger, fault.Code);
        }
    }

    private Task KeepAsync(string key, ReviewNotice notice, CancellationToken cancellationToken) => store.ChangeAsync(
        key,
        review =>
        {
            var before = review.Notices.FirstOrDefault(n => (n.Kind, n.To) == (notice.Kind, notice.To));
            var failures = notice.State == NoticeState.Failed ? (before?.Failures ?? 0) + 1 : 0;
            return review with
            {
                Notices = [.. review.Notices.Where(n => n != before), notice with { Failures = failures }],
            };
        },
        cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A message about a review ({Kind}) was not sent: {Code}")]
        public static partial void NotTold(ILogger logger, NoticeKind kind, string code);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A message about a review was not changed: {Code}")]
        public static partial void NotChanged(ILogger logger, string code);
    }
}
