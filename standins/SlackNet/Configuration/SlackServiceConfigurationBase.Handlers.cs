using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Handlers;
using SlackNet.Interaction;
using SlackNet.Interaction.Experimental;

namespace SlackNet;

public abstract partial class SlackServiceConfigurationBase<TConfig>
{
    public TConfig RegisterSlashCommandHandler(string command, ISlashCommandHandler handler) =>
        RegisterSlashCommandHandler(command, (SlackRequestContext _) => handler);

    public TConfig RegisterSlashCommandHandler(
        string command, Func<SlackRequestContext, ISlashCommandHandler> getHandler)
    {
        Handlers.AddCommand(command, async (context, request, respond) =>
            await respond(await getHandler(context).Handle(request).ConfigureAwait(false)).ConfigureAwait(false));
        return Self;
    }

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncSlashCommandHandler(string command, IAsyncSlashCommandHandler handler) =>
        RegisterAsyncSlashCommandHandler(command, (SlackRequestContext _) => handler);

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncSlashCommandHandler(
        string command, Func<SlackRequestContext, IAsyncSlashCommandHandler> getHandler)
    {
        Handlers.AddCommand(command, (context, request, respond) => getHandler(context).Handle(request, respond));
        return Self;
    }

    public TConfig RegisterViewSubmissionHandler(string callbackId, IViewSubmissionHandler handler) =>
        RegisterViewSubmissionHandler(callbackId, (SlackRequestContext _) => handler);

    public TConfig RegisterViewSubmissionHandler(
        string callbackId, Func<SlackRequestContext, IViewSubmissionHandler> getHandler)
    {
        Handlers.AddView(callbackId, new ViewRoute(
            async (context, request, respond) =>
                await respond(await getHandler(context).Handle(request).ConfigureAwait(false)).ConfigureAwait(false),
            (context, request, _) => getHandler(context).HandleClose(request)));
        return Self;
    }

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncViewSubmissionHandler(string callbackId, IAsyncViewSubmissionHandler handler) =>
        RegisterAsyncViewSubmissionHandler(callbackId, (SlackRequestContext _) => handler);

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncViewSubmissionHandler(
        string callbackId, Func<SlackRequestContext, IAsyncViewSubmissionHandler> getHandler)
    {
        Handlers.AddView(callbackId, new ViewRoute(
            (context, request, respond) => getHandler(context).Handle(request, respond),
            (context, request, respond) => getHandler(context).HandleClose(request, respond)));
        return Self;
    }

    public TConfig RegisterBlockOptionProvider(string actionId, IBlockOptionProvider provider) =>
        RegisterBlockOptionProvider(actionId, (SlackRequestContext _) => provider);

    public TConfig RegisterBlockOptionProvider(
        string actionId, Func<SlackRequestContext, IBlockOptionProvider> getProvider)
    {
        Handlers.AddOptions(actionId, async (context, request, respond) =>
            await respond(await getProvider(context).GetOptions(request).ConfigureAwait(false)).ConfigureAwait(false));
        return Self;
    }

    public TConfig RegisterGlobalShortcutHandler(string callbackId, IGlobalShortcutHandler handler) =>
        RegisterGlobalShortcutHandler(callbackId, (SlackRequestContext _) => handler);

    public TConfig RegisterGlobalShortcutHandler(
        string callbackId, Func<SlackRequestContext, IGlobalShortcutHandler> getHandler)
    {
        Handlers.GlobalShortcuts.Add((context, request, _) =>
            request.CallbackId == callbackId ? getHandler(context).Handle(request) : Task.CompletedTask);
        return Self;
    }

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncGlobalShortcutHandler(string callbackId, IAsyncGlobalShortcutHandler handler) =>
        RegisterAsyncGlobalShortcutHandler(callbackId, (SlackRequestContext _) => handler);

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncGlobalShortcutHandler(
        string callbackId, Func<SlackRequestContext, IAsyncGlobalShortcutHandler> getHandler)
    {
        Handlers.GlobalShortcuts.Add((context, request, respond) =>
            request.CallbackId == callbackId ? getHandler(context).Handle(request, respond) : Task.CompletedTask);
        return Self;
    }

    public TConfig RegisterMessageShortcutHandler(string callbackId, IMessageShortcutHandler handler) =>
        RegisterMessageShortcutHandler(callbackId, (SlackRequestContext _) => handler);

    public TConfig RegisterMessageShortcutHandler(
        string callbackId, Func<SlackRequestContext, IMessageShortcutHandler> getHandler)
    {
        Handlers.MessageShortcuts.Add((context, request, _) =>
            request.CallbackId == callbackId ? getHandler(context).Handle(request) : Task.CompletedTask);
        return Self;
    }

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncMessageShortcutHandler(string callbackId, IAsyncMessageShortcutHandler handler) =>
        RegisterAsyncMessageShortcutHandler(callbackId, (SlackRequestContext _) => handler);

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncMessageShortcutHandler(
        string callbackId, Func<SlackRequestContext, IAsyncMessageShortcutHandler> getHandler)
    {
        Handlers.MessageShortcuts.Add((context, request, respond) =>
            request.CallbackId == callbackId ? getHandler(context).Handle(request, respond) : Task.CompletedTask);
        return Self;
    }

    public TConfig RegisterBlockActionHandler(IBlockActionHandler handler) =>
        RegisterBlockActionHandler((SlackRequestContext _) => handler);

    public TConfig RegisterBlockActionHandler(Func<SlackRequestContext, IBlockActionHandler> getHandler)
    {
        Handlers.Actions.Add((context, request, _) => getHandler(context).Handle(request));
        return Self;
    }

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncBlockActionHandler(IAsyncBlockActionHandler handler) =>
        RegisterAsyncBlockActionHandler((SlackRequestContext _) => handler);

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncBlockActionHandler(Func<SlackRequestContext, IAsyncBlockActionHandler> getHandler)
    {
        Handlers.Actions.Add((context, request, respond) => getHandler(context).Handle(request, respond));
        return Self;
    }

    public TConfig RegisterEventHandler(IEventHandler handler) =>
        RegisterEventHandler((SlackRequestContext _) => handler);

    public TConfig RegisterEventHandler(Func<SlackRequestContext, IEventHandler> getHandler)
    {
        Handlers.Events.Add((context, callback, _) => getHandler(context).Handle(callback));
        return Self;
    }

    public TConfig RegisterBlockActionHandler<TAction>(string actionId, IBlockActionHandler<TAction> handler)
        where TAction : BlockAction =>
        RegisterBlockActionHandler<TAction>(actionId, (SlackRequestContext _) => handler);

    public TConfig RegisterBlockActionHandler<TAction>(
        string actionId, Func<SlackRequestContext, IBlockActionHandler<TAction>> getHandler)
        where TAction : BlockAction
    {
        Handlers.Actions.Add((context, request, _) =>
            request.Action is TAction action && action.ActionId == actionId
                ? getHandler(context).Handle(action, request)
                : Task.CompletedTask);
        return Self;
    }

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncBlockActionHandler<TAction>(
        string actionId, IAsyncBlockActionHandler<TAction> handler)
        where TAction : BlockAction =>
        RegisterAsyncBlockActionHandler<TAction>(actionId, (SlackRequestContext _) => handler);

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncBlockActionHandler<TAction>(
        string actionId, Func<SlackRequestContext, IAsyncBlockActionHandler<TAction>> getHandler)
        where TAction : BlockAction
    {
        Handlers.Actions.Add((context, request, respond) =>
            request.Action is TAction action && action.ActionId == actionId
                ? getHandler(context).Handle(action, request, respond)
                : Task.CompletedTask);
        return Self;
    }

    public TConfig RegisterEventHandler<TEvent>(IEventHandler<TEvent> handler)
        where TEvent : Event =>
        RegisterEventHandler<TEvent>((SlackRequestContext _) => handler);

    public TConfig RegisterEventHandler<TEvent>(Func<SlackRequestContext, IEventHandler<TEvent>> getHandler)
        where TEvent : Event
    {
        Handlers.Events.Add((context, callback, _) =>
            callback.Event is TEvent slackEvent ? getHandler(context).Handle(slackEvent) : Task.CompletedTask);
        return Self;
    }
}
