using System.Diagnostics;
using Microsoft.Extensions.Logging;
using SlackNet;
using SlackNet.Interaction;
using SlackNet.WebApi;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace Performix.Bot.Slack;

/// <summary>
/// Where an interaction arrives and its answer leaves: acknowledged well inside Slack's three seconds whatever
/// happens, ephemeral always, and a fault becomes one plain message with a code that is also in the log.
/// </summary>
public sealed partial class InteractionBoundary(
    ISlackApiClient slack, TimeProvider time, ILogger<InteractionBoundary> logger)
{
    /// <summary>What takes longer is announced and then delivered.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    public async Task<SlashCommandResponse> AnswerAsync(
        SlashCommand command, Func<CancellationToken, Task<Answer>> work, CancellationToken cancellationToken)
    {
        var answering = GuardedAsync(async token => await work(token), cancellationToken);
        var first = await Task.WhenAny(answering, Task.Delay(Patience, time, cancellationToken));
        if (first == answering)
        {
            return Ephemeral(await answering ?? Answer.Of("There is nothing to say."));
        }

        _ = DeliverAsync(command, answering, cancellationToken);
        return Ephemeral(Answer.Of("Working on it: this takes longer than usual. The answer follows here."));
    }

    /// <summary>Runs what a press of a button asks for; an answer, where there is one, goes to the presser only.
    /// </summary>
    public async Task ReactAsync(
        InteractionRequest request, Func<CancellationToken, Task<Answer?>> work, CancellationToken cancellationToken)
    {
        if (await GuardedAsync(work, cancellationToken) is not { } answer)
        {
            return;
        }

        var response = new MessageResponse
        {
            ResponseType = ResponseType.Ephemeral,
            Message = new Message { Text = answer.Text, Blocks = [.. answer.Blocks] },
        };
        await DeliveredAsync(() => slack.Respond(request, response, cancellationToken));
    }

    /// <summary>Takes what was entered in a modal; a fault takes the form's place.</summary>
    public async Task<ViewSubmissionResponse> SubmitAsync(
        Func<CancellationToken, Task<ViewSubmissionResponse>> work, CancellationToken cancellationToken)
    {
        var response = ViewSubmissionResponse.Null;
        var fault = await GuardedAsync(
            async token =>
            {
                response = await work(token);
                return null;
            },
            cancellationToken);
        return fault is null ? response : Instead(fault);
    }

    /// <summary>A modal that says an answer where the form was.</summary>
    public static ViewSubmissionResponse Instead(Answer answer) => new UpdateViewResponse
    {
        View = new ModalViewDefinition { Title = "Performix", Close = "Close", Blocks = [.. answer.Blocks] },
    };

    private static SlashCommandResponse Ephemeral(Answer answer) => new()
    {
        ResponseType = ResponseType.Ephemeral,
        Message = new Message { Text = answer.Text, Blocks = [.. answer.Blocks], UnfurlMedia = false },
    };

    private async Task DeliverAsync(
        SlashCommand command, Task<Answer?> answering, CancellationToken cancellationToken)
    {
        if (await answering is { } answer)
        {
            await DeliveredAsync(() => slack.Respond(command, Ephemeral(answer), cancellationToken));
        }
    }

    private async Task DeliveredAsync(Func<Task> delivery)
    {
        try
        {
            await delivery();
        }
        catch (SlackException e)
        {
            Log.NotDelivered(logger, e.ErrorCode);
        }
        catch (HttpRequestException e)
        {
            Log.NotDelivered(logger, e.HttpRequestError.ToString());
        }
    }

    private async Task<Answer?> GuardedAsync(
        Func<CancellationToken, Task<Answer?>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Answer.Of("Performix is restarting. Please ask again in a minute.");
        }
        catch (Exception e)
        {
            var code = CodeOf(e);
            Log.Failed(logger, code, e);
            return Answer.Of(
                $"This could not be answered. Please try again; if it stays, give your admin the code `{code}`.");
        }
    }

    /// <summary>The same fault at the same place has the same code, so that reports can be counted.</summary>
    private static string CodeOf(Exception fault)
    {
        var place = new StackTrace(fault).GetFrame(0)?.GetMethod();
        var text = $"{fault.GetType().FullName}@{place?.DeclaringType?.FullName}.{place?.Name}";
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));
        return "PX-" + Convert.ToHexString(hash, 0, 3);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "An interaction failed with {Code}")]
        public static partial void Failed(ILogger logger, string code, Exception fault);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A late answer could not be delivered: {Reason}")]
        public static partial void NotDelivered(ILogger logger, string reason);
    }
}
