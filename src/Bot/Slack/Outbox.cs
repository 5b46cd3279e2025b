using Microsoft.Extensions.Logging;
using Performix.Bot.Slack.Outgoing;
using SlackNet;
using SlackNet.Interaction;
using SlackNet.WebApi;
using ILogger = Microsoft.Extensions.Logging.ILogger;
using Replacement = SlackNet.Interaction.MessageUpdateResponse;

namespace Performix.Bot.Slack;

/// <summary>
/// The one way out to Slack. What goes through is checked against Slack's limits and shortened by rank; what Slack
/// refuses for its blocks goes again with charts and tables as text, then as bare text. Messages never notify by name,
/// unfold links or show in the channel unless that is what was asked for.
/// </summary>
/// <remarks>All methods throw <see cref="NotSentException"/>, and only that, where Slack did not take it.</remarks>
public sealed partial class Outbox(ISlackApiClient slack, ILogger<Outbox> logger)
{
    /// <summary>Posts to a channel for everyone in it, or into a thread of it.</summary>
    /// <returns>The time stamp, which names the message in <see cref="ReviseAsync"/>.</returns>
    public async Task<string> PostAsync(
        string channelId, Answer answer, string? threadTs, CancellationToken cancellationToken)
    {
        var sent = await TriedAsync(answer, message =>
        {
            message.Channel = channelId;
            message.ThreadTs = threadTs;
            return slack.Chat.PostMessage(message, cancellationToken);
        }, cancellationToken);
        return sent.Ts;
    }

    /// <summary>Writes to one person in the direct messages with the app.</summary>
    /// <returns>Where the message is, for <see cref="ReviseAsync"/>.</returns>
    public async Task<(string ChannelId, string Ts)> TellAsync(
        string userId, Answer answer, CancellationToken cancellationToken)
    {
        var sent = await TriedAsync(answer, message =>
        {
            message.Channel = userId;
            return slack.Chat.PostMessage(message, cancellationToken);
        }, cancellationToken);
        return (sent.Channel, sent.Ts);
    }

    /// <summary>Posts to one person in a channel that the bot is in.</summary>
    public Task WhisperAsync(string channelId, string userId, Answer answer, CancellationToken cancellationToken) =>
        TriedAsync(answer, message =>
        {
            message.Channel = channelId;
            return slack.Chat.PostEphemeral(userId, message, cancellationToken);
        }, cancellationToken);

    /// <summary>Replaces a message of the bot's own that everyone can see.</summary>
    public Task ReviseAsync(string channelId, string ts, Answer answer, CancellationToken cancellationToken) =>
        TriedAsync(answer, message => slack.Chat.Update(
            new MessageUpdate
            {
                ChannelId = channelId,
                Ts = ts,
                Text = message.Text,
                Blocks = message.Blocks,
                Parse = ParseMode.None,
                LinkNames = false,
            },
            cancellationToken), cancellationToken);

    /// <summary>Answers an interaction, to the one who did it and nobody else.</summary>
    public Task RespondAsync(string responseUrl, Answer answer, CancellationToken cancellationToken) =>
        RespondAsync(responseUrl, answer, false, cancellationToken);

    /// <summary>Puts the answer in place of the message whose button was pressed.</summary>
    public Task ReplaceAsync(string responseUrl, Answer answer, CancellationToken cancellationToken) =>
        RespondAsync(responseUrl, answer, true, cancellationToken);

    /// <summary>Opens a modal; the trigger lives three seconds.</summary>
    public Task<ViewInfo> OpenAsync(
        string triggerId, ModalViewDefinition view, CancellationToken cancellationToken) =>
        ShownAsync(view, fit => slack.Views.Open(triggerId, fit, cancellationToken), cancellationToken);

    /// <summary>Puts a modal on top of the open one; a stack holds three.</summary>
    public Task<ViewInfo> PushAsync(
        string triggerId, ModalViewDefinition view, CancellationToken cancellationToken) =>
        ShownAsync(view, fit => slack.Views.Push(triggerId, fit, cancellationToken), cancellationToken);

    /// <summary>Changes an open modal; with its hash only if nobody else did meanwhile.</summary>
    public Task<ViewInfo> ReviseViewAsync(
        string viewId, string? hash, ModalViewDefinition view, CancellationToken cancellationToken) =>
        ShownAsync(
            view, fit => slack.Views.UpdateByViewId(fit, viewId, hash, cancellationToken), cancellationToken);

    /// <summary>Shows somebody's Home tab.</summary>
    public Task<ViewInfo> PublishAsync(
        string userId, HomeViewDefinition view, CancellationToken cancellationToken) =>
        ShownAsync(view, fit => slack.Views.Publish(userId, fit, null, cancellationToken), cancellationToken);

    /// <summary>The message as it would leave: for an answer that travels in an acknowledgement.</summary>
    public static Message Checked(Answer answer) => AnswerFit.Of(answer, Form.Native);

    /// <summary>The view as it would leave: for the response to a submission. The view itself is changed.</summary>
    public static TView Checked<TView>(TView view)
        where TView : ViewDefinition => ViewFit.Of(view, Form.Native);

    private Task RespondAsync(
        string responseUrl, Answer answer, bool inPlace, CancellationToken cancellationToken) =>
        TriedAsync<object?>(answer, async message =>
        {
            var response = new MessageResponse
            {
                ResponseType = ResponseType.Ephemeral,
                ReplaceOriginal = inPlace,
                Message = message,
            };
            await slack.Respond(responseUrl, new Replacement(response), cancellationToken);
            return null;
        }, cancellationToken);

    private Task<T> TriedAsync<T>(Answer answer, Func<Message, Task<T>> send, CancellationToken cancellationToken) =>
        EachFormAsync(form => send(AnswerFit.Of(answer, form)), cancellationToken);

    private async Task<ViewInfo> ShownAsync<TView>(
        TView view, Func<TView, Task<ViewResponse>> send, CancellationToken cancellationToken)
        where TView : ViewDefinition
    {
        var shown = await EachFormAsync(form => send(ViewFit.Of(view, form)), cancellationToken);
        return shown.View;
    }

    /// <summary>From the richest form to the plainest, for as long as Slack refuses the blocks.</summary>
    private async Task<T> EachFormAsync<T>(Func<Form, Task<T>> send, CancellationToken cancellationToken)
    {
        for (var form = Form.Native; ; form++)
        {
            try
            {
                return await send(form);
            }
            catch (Exception fault) when (Refusal.Of(fault, cancellationToken) is { } refusal)
            {
                if (!refusal.IsAboutBlocks || form == Form.Bare)
                {
                    throw new NotSentException(refusal.Code, refusal.MayHaveArrived, fault);
                }

                Log.Plainer(logger, refusal.Code);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack refused the blocks with {Code}; going plainer")]
        public static partial void Plainer(ILogger logger, string code);
    }
}
