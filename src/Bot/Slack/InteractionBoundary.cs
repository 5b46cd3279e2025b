using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Performix.Bot.Slack.Outgoing;
using Performix.Bot.Slack.Socket;
using SlackNet;
using SlackNet.Interaction;
using SlackNet.SocketMode;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace Performix.Bot.Slack;

/// <summary>
/// Where an interaction arrives and its answer leaves: acknowledged well inside Slack's three seconds whatever
/// happens, answered once and never twice, ephemeral always; and a fault becomes one plain message with a code that is
/// also in the log.
/// </summary>
public sealed partial class InteractionBoundary(
    LateDelivery late, Repeats repeats, AckLedger acks, TimeProvider time, ILogger<InteractionBoundary> logger)
{
    /// <summary>The acknowledgement of a command does not wait longer: an answer that takes longer follows it.
    /// </summary>
    private static readonly TimeSpan AcknowledgedWithin = TimeSpan.FromMilliseconds(150);

    /// <summary>What takes longer is announced and then delivered.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>Slack may refuse these blocks, and of an acknowledgement one never hears it.</summary>
    private static readonly string[] Refusable = ["data_visualization", "table"];

    /// <returns>What goes with the acknowledgement; null where nothing does: the answer went by another way, or the
    /// command was answered before.</returns>
    public Task<SlashCommandResponse?> AnswerAsync(
        SlashCommand command, Func<CancellationToken, Task<Answer>> work, CancellationToken cancellationToken) =>
        AnswerAsync(command, work, isUnseen: false, cancellationToken);

    private async Task<SlashCommandResponse?> AnswerAsync(
        SlashCommand command,
        Func<CancellationToken, Task<Answer>> work,
        bool isUnseen,
        CancellationToken cancellationToken)
    {
        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!repeats.IsFirst(command.TriggerId, settled.Task, out var firstSettled))
        {
            // An empty acknowledgement that overtook the first would take the place of its answer.
            await firstSettled;
            return null;
        }

        var to = Recipient.Of(command) with { IsUnseen = isUnseen };
        var began = time.GetTimestamp();
        var answering = GuardedAsync(async token => await work(token), Answer.Of, isUnseen, cancellationToken);
        if (!await IsDoneAsync(answering, AcknowledgedWithin))
        {
            _ = FollowAsync(SettleAsync(settled, _ => Task.CompletedTask), to, answering);
            return null;
        }

        var answer = await answering ?? Answer.Of("There is nothing to say.");
        if (answer.Blocks.Any(b => Refusable.Contains(b.Type)))
        {
            await IsDoneAsync(late.DeliverAsync(to, answer), AcknowledgedWithin - time.GetElapsedTime(began));
            settled.SetResult();
            return null;
        }

        _ = SettleAsync(settled, envelope => RescueAsync(envelope, to, answer));
        return Ephemeral(answer);
    }

    /// <summary>Runs what a press of a button asks for; an answer, where there is one, goes to the presser only.
    /// </summary>
    public Task ReactAsync(
        InteractionRequest request, Func<CancellationToken, Task<Answer?>> work, CancellationToken cancellationToken) =>
        ReactAsync(request, work, isUnseen: false, cancellationToken);

    private async Task ReactAsync(
        InteractionRequest request,
        Func<CancellationToken, Task<Answer?>> work,
        bool isUnseen,
        CancellationToken cancellationToken)
    {
        var to = Recipient.Of(request) with { IsUnseen = isUnseen };
        if (repeats.IsFirst(to.TriggerId))
        {
            await IsDoneAsync(
                DeliverAsync(to, GuardedAsync(work, Answer.Of, isUnseen, cancellationToken)), Patience);
        }
    }

    /// <summary>
    /// Runs what a submitted modal asks for, once for each view and hash: who sends it again, since the first
    /// acknowledgement was lost, gets the first outcome. What takes long shows a window that says so and is changed
    /// when it is done. A fault is a window on top, so that what was typed stays.
    /// </summary>
    public async Task<ViewSubmissionResponse?> SubmitAsync(
        ViewSubmission submission,
        Func<CancellationToken, Task<ViewSubmissionResponse?>> work,
        CancellationToken cancellationToken)
    {
        var name = $"{submission.View.Id}/{submission.Hash ?? submission.View.Hash}";
        var submitting = repeats.OnceAsync(
            name,
            () => GuardedAsync(
                async token => new Submitted(await work(token), true),
                Submitted.Fault,
                isUnseen: false,
                cancellationToken),
            outcome => outcome is { IsFinal: true, Response: not ViewErrorsResponse });
        return await InTimeAsync(submission.View.Id, submitting);
    }

    /// <summary>A modal that says an answer where the form was.</summary>
    public static ViewSubmissionResponse Instead(Answer answer) => new UpdateViewResponse
    {
        View = new ModalViewDefinition { Title = "Performix", Close = "Close", Blocks = [.. answer.Blocks] },
    };

    private static SlashCommandResponse Ephemeral(Answer answer) => new()
    {
        ResponseType = ResponseType.Ephemeral,
        Message = Outbox.Checked(answer),
    };

    private static ViewSubmissionResponse? Fitted(ViewSubmissionResponse? response)
    {
        if (response is UpdateViewResponse { View: { } changed })
        {
            Outbox.Checked(changed);
        }
        else if (response is PushViewResponse { View: { } pushed })
        {
            Outbox.Checked(pushed);
        }

        return response;
    }

    private static ModalViewDefinition Outcome(ViewSubmissionResponse? response) => response switch
    {
        UpdateViewResponse { View: ModalViewDefinition view } => view,
        PushViewResponse { View: ModalViewDefinition view } => view,
        ViewErrorsResponse errors => LateDelivery.Window(Answer.Of(
            "This was not taken. Please open the form again:\n"
            + string.Join('\n', errors.Errors.Values.Select(e => "• " + Phrases.Plain(e, 300))))),
        _ => LateDelivery.Window(Answer.Of("Done.")),
    };

    /// <summary>The outcome, or a window that is changed to it when it is there.</summary>
    private async Task<ViewSubmissionResponse?> InTimeAsync(string viewId, Task<Submitted?> submitting)
    {
        if (await IsDoneAsync(submitting, Patience))
        {
            return Fitted((await submitting)?.Response);
        }

        _ = ReviseAsync(viewId, submitting);
        return new UpdateViewResponse
        {
            View = Outbox.Checked(LateDelivery.Window(Answer.Of(FaultWords.WorkingInWindow))),
        };
    }

    private async Task<bool> IsDoneAsync(Task work, TimeSpan within) =>
        await Task.WhenAny(work, Task.Delay(within > TimeSpan.Zero ? within : TimeSpan.Zero, time)) == work;

    /// <summary>Delivers an answer after its acknowledgement, which left without a word: that is soon enough to be
    /// silent about for most.</summary>
    private async Task FollowAsync(Task acknowledged, Recipient to, Task<Answer?> answering)
    {
        await acknowledged;
        if (!await IsDoneAsync(answering, Patience))
        {
            await late.AnnounceAsync(to);
        }

        await DeliverAsync(to, answering);
    }

    private async Task ReviseAsync(string viewId, Task<Submitted?> submitting) =>
        await late.ReviseAsync(viewId, Outcome((await submitting)?.Response));

    private async Task DeliverAsync(Recipient to, Task<Answer?> answering)
    {
        if (await answering is { } answer)
        {
            await late.DeliverAsync(to, answer);
        }
    }

    /// <summary>The connection may have died since the command came, and the acknowledgement with it.</summary>
    private async Task SettleAsync(TaskCompletionSource settled, Func<string, Task> ifLost)
    {
        try
        {
            var context = SlackRequestContext.IsAvailable ? SlackRequestContext.Current : null;
            if (context?["Envelope"] is SocketEnvelope { EnvelopeId: { } envelope } && !await acks.LeftAsync(envelope))
            {
                await ifLost(envelope);
            }
        }
        finally
        {
            // Whoever came a second time waits for it.
            settled.SetResult();
        }
    }

    private async Task RescueAsync(string envelope, Recipient to, Answer answer)
    {
        Log.Rescued(logger, envelope);
        await late.DeliverAsync(to, answer);
    }

    /// <summary>Runs work; a fault becomes what a person is told of it.</summary>
    internal Task<T?> GuardedAsync<T>(
        Func<CancellationToken, Task<T?>> work, Func<string, T> told, CancellationToken cancellationToken)
        where T : class => GuardedAsync(work, told, isUnseen: false, cancellationToken);

    private async Task<T?> GuardedAsync<T>(
        Func<CancellationToken, Task<T?>> work,
        Func<string, T> told,
        bool isUnseen,
        CancellationToken cancellationToken)
        where T : class
    {
        // What is in memory answers at once, and SQLite on the thread that asks it: who called goes on to count time.
        await Task.Yield();
        try
        {
            return await work(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return told(FaultWords.Restarting);
        }
        catch (NotSentException fault)
        {
            return told(isUnseen ? Unseen() : NotTaken(fault.Code));
        }
        catch (Exception e)
        {
            return told(isUnseen ? Unseen() : FaultWords.Failed(Noted(e)));
        }
    }

    private string NotTaken(string code)
    {
        Log.NotTaken(logger, code);
        return FaultWords.NotTaken(code);
    }

    private string Noted(Exception fault)
    {
        var code = CodeOf(fault);
        Log.Failed(logger, code, fault);
        return code;
    }

    /// <summary>The same fault at the same place has the same code, so that reports can be counted.</summary>
    private static string CodeOf(Exception fault)
    {
        var place = new StackTrace(fault).GetFrame(0)?.GetMethod();
        var text = $"{fault.GetType().FullName}@{place?.DeclaringType?.FullName}.{place?.Name}";
        return "PX-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 3);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "An interaction failed with {Code}")]
        public static partial void Failed(ILogger logger, string code, Exception fault);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack did not take what an interaction sent: {Code}")]
        public static partial void NotTaken(ILogger logger, string code);

        [LoggerMessage(
            Level = LogLevel.Warning, Message = "The acknowledgement of {Envelope} was lost; its answer goes late")]
        public static partial void Rescued(ILogger logger, string envelope);
    }
}
