using SlackNet.Events;
using SlackNet.Interaction;
using SlackNet.SocketMode;

namespace SlackNet.Handlers;

/// <summary>Runs the handlers of one request, and sees to it that it is acknowledged.</summary>
internal sealed class RequestDispatcher(
    ISlackServiceProvider services, HandlerTable handlers, Func<RequestScope> newScope)
{
    /// <param name="envelope">What came in.</param>
    /// <param name="acknowledge">Sends the acknowledgement, with what it carries or null.</param>
    public async Task Dispatch(SocketEnvelope envelope, Func<object, Task> acknowledge)
    {
        var ack = new Acknowledger(acknowledge);
        var scope = newScope();
        var context = new SlackRequestContext(services, scope) { ["Envelope"] = envelope };
        SlackRequestContext.Current = context;
        try
        {
            await Handle(envelope, context, ack).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            services.GetLogger().Write(LogCategory.Error, $"A handler failed in request {context.RequestId}", e);
        }
        finally
        {
            // Whoever asked is not left waiting for three seconds because a handler said nothing, or failed.
            await ack.Send().ConfigureAwait(false);
            await scope.End().ConfigureAwait(false);
        }
    }

    private Task Handle(SocketEnvelope envelope, SlackRequestContext context, Acknowledger ack) => envelope switch
    {
        SlashCommandEnvelope { Payload: { } command } =>
            handlers.Command(command.Command)?.Invoke(context, command, response => ack.Send(OnTheWire(response)))
            ?? Task.CompletedTask,
        EventEnvelope { Payload: { Event: not null } callback } => All(handlers.Events, context, callback, ack),
        InteractionEnvelope { Payload: { } request } => Handle(request, context, ack),
        _ => Task.CompletedTask
    };

    private Task Handle(InteractionRequest request, SlackRequestContext context, Acknowledger ack) => request switch
    {
        BlockActionRequest action => All(handlers.Actions, context, action, ack),
        GlobalShortcut shortcut => All(handlers.GlobalShortcuts, context, shortcut, ack),
        MessageShortcut shortcut => All(handlers.MessageShortcuts, context, shortcut, ack),
        ViewSubmission view =>
            handlers.View(view.View?.CallbackId)?.Submit(context, view, ack.Send) ?? Task.CompletedTask,
        ViewClosed view =>
            handlers.View(view.View?.CallbackId)?.Close(context, view, ack.Send) ?? Task.CompletedTask,
        BlockOptionsRequest options =>
            handlers.Options(options.ActionId)?.Invoke(context, options, ack.Send) ?? Task.CompletedTask,
        _ => Task.CompletedTask
    };

    private static SlashCommandMessageResponse OnTheWire(SlashCommandResponse response) =>
        response is null ? null : new SlashCommandMessageResponse(response);

    private static Task All<T>(
        IEnumerable<Answering<T>> handlers, SlackRequestContext context, T request, Acknowledger ack)
    {
        async Task Run(Answering<T> handler) => await handler(context, request, ack.Send).ConfigureAwait(false);

        return Task.WhenAll(handlers.Select(Run));
    }
}
