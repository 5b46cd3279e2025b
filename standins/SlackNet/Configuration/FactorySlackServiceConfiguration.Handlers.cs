using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Interaction;
using SlackNet.Interaction.Experimental;

namespace SlackNet;

public abstract partial class FactorySlackServiceConfiguration<TConfig>
{
    public TConfig RegisterSlashCommandHandler<THandler>(string command)
        where THandler : class, ISlashCommandHandler =>
        RegisterSlashCommandHandler(command, Made<ISlashCommandHandler, THandler>());

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncSlashCommandHandler<THandler>(string command)
        where THandler : class, IAsyncSlashCommandHandler =>
        RegisterAsyncSlashCommandHandler(command, Made<IAsyncSlashCommandHandler, THandler>());

    public TConfig RegisterViewSubmissionHandler<THandler>(string callbackId)
        where THandler : class, IViewSubmissionHandler =>
        RegisterViewSubmissionHandler(callbackId, Made<IViewSubmissionHandler, THandler>());

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncViewSubmissionHandler<THandler>(string callbackId)
        where THandler : class, IAsyncViewSubmissionHandler =>
        RegisterAsyncViewSubmissionHandler(callbackId, Made<IAsyncViewSubmissionHandler, THandler>());

    public TConfig RegisterBlockOptionProvider<TProvider>(string actionId)
        where TProvider : class, IBlockOptionProvider =>
        RegisterBlockOptionProvider(actionId, Made<IBlockOptionProvider, TProvider>());

    public TConfig RegisterGlobalShortcutHandler<THandler>(string callbackId)
        where THandler : class, IGlobalShortcutHandler =>
        RegisterGlobalShortcutHandler(callbackId, Made<IGlobalShortcutHandler, THandler>());

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncGlobalShortcutHandler<THandler>(string callbackId)
        where THandler : class, IAsyncGlobalShortcutHandler =>
        RegisterAsyncGlobalShortcutHandler(callbackId, Made<IAsyncGlobalShortcutHandler, THandler>());

    public TConfig RegisterMessageShortcutHandler<THandler>(string callbackId)
        where THandler : class, IMessageShortcutHandler =>
        RegisterMessageShortcutHandler(callbackId, Made<IMessageShortcutHandler, THandler>());

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncMessageShortcutHandler<THandler>(string callbackId)
        where THandler : class, IAsyncMessageShortcutHandler =>
        RegisterAsyncMessageShortcutHandler(callbackId, Made<IAsyncMessageShortcutHandler, THandler>());

    public TConfig RegisterBlockActionHandler<THandler>()
        where THandler : class, IBlockActionHandler =>
        RegisterBlockActionHandler(Made<IBlockActionHandler, THandler>());

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncBlockActionHandler<THandler>()
        where THandler : class, IAsyncBlockActionHandler =>
        RegisterAsyncBlockActionHandler(Made<IAsyncBlockActionHandler, THandler>());

    public TConfig RegisterEventHandler<THandler>()
        where THandler : class, IEventHandler =>
        RegisterEventHandler(Made<IEventHandler, THandler>());

    public TConfig RegisterBlockActionHandler<TAction, THandler>(string actionId)
        where TAction : BlockAction
        where THandler : class, IBlockActionHandler<TAction> =>
        RegisterBlockActionHandler<TAction>(actionId, Made<IBlockActionHandler<TAction>, THandler>());

    [Obsolete(Warning.Experimental)]
    public TConfig RegisterAsyncBlockActionHandler<TAction, THandler>(string actionId)
        where TAction : BlockAction
        where THandler : class, IAsyncBlockActionHandler<TAction> =>
        RegisterAsyncBlockActionHandler<TAction>(actionId, Made<IAsyncBlockActionHandler<TAction>, THandler>());

    public TConfig RegisterEventHandler<TEvent, THandler>()
        where TEvent : Event
        where THandler : class, IEventHandler<TEvent> =>
        RegisterEventHandler<TEvent>(Made<IEventHandler<TEvent>, THandler>());

    private Func<SlackRequestContext, TRole> Made<TRole, THandler>() where THandler : class, TRole
    {
        var handler = Handler<THandler>();
        return context => handler(context);
    }
}
