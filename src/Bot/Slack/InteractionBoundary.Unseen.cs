using Microsoft.Extensions.Logging;
using SlackNet.Interaction;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace Performix.Bot.Slack;

/// <summary>The same for what must leave no trace, the protected form: a fault is logged as one line that is always
/// the same, without user, view, exception or place; and no outcome of a submission is remembered.</summary>
public sealed partial class InteractionBoundary
{
    public Task<SlashCommandResponse?> AnswerUnseenAsync(
        SlashCommand command, Func<CancellationToken, Task<Answer>> work, CancellationToken cancellationToken) =>
        AnswerAsync(command, work, isUnseen: true, cancellationToken);

    public Task ReactUnseenAsync(
        InteractionRequest request, Func<CancellationToken, Task<Answer?>> work, CancellationToken cancellationToken) =>
        ReactAsync(request, work, isUnseen: true, cancellationToken);

    /// <summary>Runs the work each time it is sent: it must do no harm twice.</summary>
    public async Task<ViewSubmissionResponse> SubmitUnseenAsync(
        ViewSubmission submission,
        Func<CancellationToken, Task<ViewSubmissionResponse>> work,
        CancellationToken cancellationToken)
    {
        var submitting = GuardedAsync(
            async token => new Submitted(await work(token), true), Submitted.Fault, isUnseen: true, cancellationToken);
        return await InTimeAsync(submission.View.Id, submitting) ?? ViewSubmissionResponse.Null;
    }

    private string Unseen()
    {
        Log.FailedUnseen(logger);
        return FaultWords.FailedUnseen;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "An interaction failed; nothing of it is kept")]
        public static partial void FailedUnseen(ILogger logger);
    }
}
