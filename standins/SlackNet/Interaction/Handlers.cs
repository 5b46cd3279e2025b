using SlackNet.Blocks;

namespace SlackNet.Interaction;

public interface ISlashCommandHandler
{
    Task<SlashCommandResponse> Handle(SlashCommand command);
}

public interface IBlockActionHandler
{
    Task Handle(BlockActionRequest request);
}

public interface IBlockActionHandler<in TAction> where TAction : BlockAction
{
    Task Handle(TAction action, BlockActionRequest request);
}

public interface IViewSubmissionHandler
{
    Task<ViewSubmissionResponse> Handle(ViewSubmission viewSubmission);

    Task HandleClose(ViewClosed viewClosed);
}

public interface IBlockOptionProvider
{
    Task<BlockOptionsResponse> GetOptions(BlockOptionsRequest request);
}

public interface IGlobalShortcutHandler
{
    Task Handle(GlobalShortcut shortcut);
}

public interface IMessageShortcutHandler
{
    Task Handle(MessageShortcut request);
}
