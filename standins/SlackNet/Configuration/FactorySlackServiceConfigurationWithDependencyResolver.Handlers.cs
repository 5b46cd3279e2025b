using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Interaction;
using SlackNet.Interaction.Experimental;

namespace SlackNet;

public abstract partial class FactorySlackServiceConfigurationWithDependencyResolver<TConfig, TDependencyResolver>
{
    public TConfig RegisterSlashCommandHandler(
        string command, Func<TDependencyResolver, ISlashCommandHandler> getHandler) =>
        RegisterSlashCommandHandler(command, InScope(getHandler));

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncSlashCommandHandler(
        string command, Func<TDependencyResolver, IAsyncSlashCommandHandler> getHandler) =>
        RegisterAsyncSlashCommandHandler(command, InScope(getHandler));

    public TConfig RegisterViewSubmissionHandler(
        string callbackId, Func<TDependencyResolver, IViewSubmissionHandler> getHandler) =>
        RegisterViewSubmissionHandler(callbackId, InScope(getHandler));

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncViewSubmissionHandler(
        string callbackId, Func<TDependencyResolver, IAsyncViewSubmissionHandler> getHandler) =>
        RegisterAsyncViewSubmissionHandler(callbackId, InScope(getHandler));

    public TConfig RegisterBlockOptionProvider(
        string actionId, Func<TDependencyResolver, IBlockOptionProvider> getProvider) =>
        RegisterBlockOptionProvider(actionId, InScope(getProvider));

    public TConfig RegisterGlobalShortcutHandler(
        string callbackId, Func<TDependencyResolver, IGlobalShortcutHandler> getHandler) =>
        RegisterGlobalShortcutHandler(callbackId, InScope(getHandler));

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncGlobalShortcutHandler(
        string callbackId, Func<TDependencyResolver, IAsyncGlobalShortcutHandler> getHandler) =>
        RegisterAsyncGlobalShortcutHandler(callbackId, InScope(getHandler));

    public TConfig RegisterMessageShortcutHandler(
        string callbackId, Func<TDependencyResolver, IMessageShortcutHandler> getHandler) =>
        RegisterMessageShortcutHandler(callbackId, InScope(getHandler));

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncMessageShortcutHandler(
        string callbackId, Func<TDependencyResolver, IAsyncMessageShortcutHandler> getHandler) =>
        RegisterAsyncMessageShortcutHandler(callbackId, InScope(getHandler));

    public TConfig RegisterBlockActionHandler(Func<TDependencyResolver, IBlockActionHandler> getHandler) =>
        RegisterBlockActionHandler(InScope(getHandler));

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncBlockActionHandler(
        Func<TDependencyResolver, IAsyncBlockActionHandler> getHandler) =>
        RegisterAsyncBlockActionHandler(InScope(getHandler));

    public TConfig RegisterEventHandler(Func<TDependencyResolver, IEventHandler> getHandler) =>
        RegisterEventHandler(InScope(getHandler));

    public TConfig RegisterBlockActionHandler<TAction>(
        string actionId, Func<TDependencyResolver, IBlockActionHandler<TAction>> getHandler)
        where TAction : BlockAction =>
        RegisterBlockActionHandler<TAction>(actionId, InScope(getHandler));

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncBlockActionHandler<TAction>(
        string actionId, Func<TDependencyResolver, IAsyncBlockActionHandler<TAction>> getHandler)
        where TAction : BlockAction =>
        RegisterAsyncBlockActionHandler<TAction>(actionId, InScope(getHandler));

    public TConfig RegisterEventHandler<TEvent>(Func<TDependencyResolver, IEventHandler<TEvent>> getHandler)
        where TEvent : Event =>
        RegisterEventHandler<TEvent>(InScope(getHandler));

    private Func<SlackRequestContext, THandler> InScope<THandler>(Func<TDependencyResolver, THandler> getHandler) =>
        context => getHandler(ResolverOf(context));
}
