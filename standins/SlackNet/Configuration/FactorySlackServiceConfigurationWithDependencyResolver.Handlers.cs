using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Interaction;
using SlackNet.Interaction.Experimental;

namespace SlackNet;

public abstract partial class FactorySlackServiceConfigurationWithDependencyResolver<TConfig, TDependencyResolver>
{
    public TConfig RegisterSlashCommandHandler(string command, Func<TDependencyResolver, ISlashCommandHandler> getHandler) =>
        RegisterSlashCommandHandler(command, (SlackRequestContext context) => getHandler(ResolverOf(context)));

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncSlashCommandHandler(string command, Func<TDependencyResolver, IAsyncSlashCommandHandler> getHandler) =>
        RegisterAsyncSlashCommandHandler(command, (SlackRequestContext context) => getHandler(ResolverOf(context)));

    public TConfig RegisterViewSubmissionHandler(string callbackId, Func<TDependencyResolver, IViewSubmissionHandler> getHandler) =>
        RegisterViewSubmissionHandler(callbackId, (SlackRequestContext context) => getHandler(ResolverOf(context)));

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncViewSubmissionHandler(string callbackId, Func<TDependencyResolver, IAsyncViewSubmissionHandler> getHandler) =>
        RegisterAsyncViewSubmissionHandler(callbackId, (SlackRequestContext context) => getHandler(ResolverOf(context)));

    public TConfig RegisterBlockOptionProvider(string actionId, Func<TDependencyResolver, IBlockOptionProvider> getProvider) =>
        RegisterBlockOptionProvider(actionId, (SlackRequestContext context) => getProvider(ResolverOf(context)));

    public TConfig RegisterGlobalShortcutHandler(string callbackId, Func<TDependencyResolver, IGlobalShortcutHandler> getHandler) =>
        RegisterGlobalShortcutHandler(callbackId, (SlackRequestContext context) => getHandler(ResolverOf(context)));

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncGlobalShortcutHandler(string callbackId, Func<TDependencyResolver, IAsyncGlobalShortcutHandler> getHandler) =>
        RegisterAsyncGlobalShortcutHandler(callbackId, (SlackRequestContext context) => getHandler(ResolverOf(context)));

    public TConfig RegisterMessageShortcutHandler(string callbackId, Func<TDependencyResolver, IMessageShortcutHandler> getHandler) =>
        RegisterMessageShortcutHandler(callbackId, (SlackRequestContext context) => getHandler(ResolverOf(context)));

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncMessageShortcutHandler(string callbackId, Func<TDependencyResolver, IAsyncMessageShortcutHandler> getHandler) =>
        RegisterAsyncMessageShortcutHandler(callbackId, (SlackRequestContext context) => getHandler(ResolverOf(context)));

    public TConfig RegisterBlockActionHandler(Func<TDependencyResolver, IBlockActionHandler> getHandler) =>
        RegisterBlockActionHandler((SlackRequestContext context) => getHandler(ResolverOf(context)));

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncBlockActionHandler(Func<TDependencyResolver, IAsyncBlockActionHandler> getHandler) =>
        RegisterAsyncBlockActionHandler((SlackRequestContext context) => getHandler(ResolverOf(context)));

    public TConfig RegisterEventHandler(Func<TDependencyResolver, IEventHandler> getHandler) =>
        RegisterEventHandler((SlackRequestContext context) => getHandler(ResolverOf(context)));

    public TConfig RegisterBlockActionHandler<TAction>(string actionId, Func<TDependencyResolver, IBlockActionHandler<TAction>> getHandler)
        where TAction : BlockAction =>
        RegisterBlockActionHandler<TAction>(actionId, (SlackRequestContext context) => getHandler(ResolverOf(context)));

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncBlockActionHandler<TAction>(string actionId, Func<TDependencyResolver, IAsyncBlockActionHandler<TAction>> getHandler)
        where TAction : BlockAction =>
        RegisterAsyncBlockActionHandler<TAction>(actionId, (SlackRequestContext context) => getHandler(ResolverOf(context)));

    public TConfig RegisterEventHandler<TEvent>(Func<TDependencyResolver, IEventHandler<TEvent>> getHandler)
        where TEvent : Event =>
        RegisterEventHandler<TEvent>((SlackRequestContext context) => getHandler(ResolverOf(context)));
}
