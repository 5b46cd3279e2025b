using Microsoft.Extensions.Logging;
using Performix.Bot.Slack.Outgoing;
using Performix.Bot.Slack.Socket;
using SlackNet;
using SlackNet.Blocks;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace Performix.Bot.Slack;

/// <summary>Brings an answer to a person outside the acknowledgement, once: where one way is shut, by the next.
/// </summary>
public sealed partial class LateDelivery(Outbox outbox, TimeProvider time, ILogger<LateDelivery> logger)
{
    /// <summary>The process may be stopping; what is ready still goes out.</summary>
    private static readonly TimeSpan GoesWithin = TimeSpan.FromMinutes(1);

    internal async Task DeliverAsync(Recipient to, Answer answer)
    {
        using var limit = new Limit(GoesWithin, time, CancellationToken.None);
        try
        {
            await FirstWayAsync(to, answer, limit.Token);
        }
        catch (NotSentException fault)
        {
            Log.NotDelivered(logger, fault.Code);
            await OtherWayAsync(to, fault.MayHaveArrived ? Answer.Of(FaultWords.MayBeLost) : answer, limit.Token);
        }
        catch (OperationCanceledException)
        {
            Log.NotDelivered(logger, "timeout");
        }
    }

    /// <summary>Says that an answer takes long. Where that cannot be said, the answer comes all the same.</summary>
    internal async Task AnnounceAsync(Recipient to)
    {
        var words = Answer.Of(FaultWords.Working);
        using var limit = new Limit(GoesWithin, time, CancellationToken.None);
        if (!await WentAsync(() => FirstWayAsync(to, words, limit.Token)))
        {
            await WhisperedAsync(to, words, limit.Token);
        }
    }

    /// <summary>Shows what came of a submission whose acknowledgement could not wait.</summary>
    internal async Task ReviseAsync(string viewId, ModalViewDefinition view)
    {
        using var limit = new Limit(GoesWithin, time, CancellationToken.None);
        try
        {
            await outbox.ReviseViewAsync(viewId, null, view, limit.Token);
        }
        catch (NotSentException fault)
        {
            Log.NotDelivered(logger, fault.Code);
        }
        catch (OperationCanceledException)
        {
            Log.NotDelivered(logger, "timeout");
        }
    }

    internal static ModalViewDefinition Window(Answer answer) => new()
    {
        Title = "Performix",
        Close = "Close",
        Blocks = answer.Blocks.Count > 0
            ? [.. answer.Blocks]
            : [new SectionBlock { Text = new Markdown(answer.Text) }],
    };

    private Task FirstWayAsync(Recipient to, Answer answer, CancellationToken cancellationToken) =>
        to switch
        {
            { ResponseUrl.Length: > 0 } => outbox.RespondAsync(to.ResponseUrl, answer, cancellationToken),
            { TriggerId.Length: > 0, IsInModal: true } =>
                outbox.PushAsync(to.TriggerId, Window(answer), cancellationToken),
            { TriggerId.Length: > 0 } => outbox.OpenAsync(to.TriggerId, Window(answer), cancellationToken),
            _ => throw new NotSentException("no_response_url", false, null),
        };

    /// <summary>An ephemeral message where it was asked; where Performix is not in that place, a word in the direct
    /// messages, without the answer: those stay, and can be exported.</summary>
    private async Task OtherWayAsync(Recipient to, Answer answer, CancellationToken cancellationToken)
    {
        var went = await WhisperedAsync(to, answer, cancellationToken);
        if (!went && !to.IsUnseen && to.UserId.Length > 0)
        {
            await WentAsync(() =>
                outbox.PostAsync(to.UserId, Answer.Of(FaultWords.NotShown), null, cancellationToken));
        }
    }

    private async Task<bool> WhisperedAsync(Recipient to, Answer answer, CancellationToken cancellationToken) =>
        to is { ChannelId.Length: > 0, UserId.Length: > 0 }
            && await WentAsync(() => outbox.WhisperAsync(to.ChannelId, to.UserId, answer, cancellationToken));

    /// <summary>True where it went, or may have.</summary>
    private async Task<bool> WentAsync(Func<Task> send)
    {
        try
        {
            await send();
            return true;
        }
        catch (NotSentException fault)
        {
            Log.NotDelivered(logger, fault.Code);
            return fault.MayHaveArrived;
        }
        catch (OperationCanceledException)
        {
            Log.NotDelivered(logger, "timeout");
            return true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A late answer could not be delivered: {Reason}")]
        public static partial void NotDelivered(ILogger logger, string reason);
    }
}
