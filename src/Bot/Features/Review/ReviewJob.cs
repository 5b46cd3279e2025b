using Performix.Bot.Worker;

namespace Performix.Bot.Features.Review;

/// <summary>Reminds of reviews when they are due and when they are overdue, tells a new manager, and sends again what
/// Slack did not take.</summary>
internal sealed class ReviewJob(ReviewRound round) : IScheduledJob
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    public string Name => "reviews";

    public DateTimeOffset FirstAt(DateTimeOffset started) => started;

    public DateTimeOffset NextAfter(DateTimeOffset ended) => ended + Look;

    public Task RunAsync(CancellationToken cancellationToken) => round.SettleAllAsync(cancellationToken);

    /// <summary>Nothing to put right: the next minute goes on from what is kept.</summary>
    public Task BrokeOffAsync(string fault, CancellationToken cancellationToken) => Task.CompletedTask;
}
