using SlackNet.Blocks;

namespace SlackNet.Interaction.Experimental;

/// <summary>Tells Slack that the request arrived. Only the first call does anything.</summary>
public delegate Task Responder();

/// <summary>Tells Slack that the request arrived, and what to answer. Only the first call does anything.</summary>
public delegate Task Responder<in T>(T response);

[Obsolete(Warning.Experimental)]
public interface IAsyncSlashCommandHandler
{
    Task Handle(SlashCommand command, Responder<SlashCommandResponse> respond);
}

[Obsolete(Warning.Experimental)]
public interface IAsyncBlockActionHandler
{
    Task Handle(BlockActionRequest request, Responder respond);
}

[Obsolete(Warning.Experimental)]
public interface IAsyncBlockActionHandler<in TAction> where TAction : BlockAction
{
    Task Handle(TAction action, BlockActionRequest request, Responder respond);
}

[Obsolete(Warning.Experimental)]
public interface IAsyncViewSubmissionHandler
{
    Task Handle(ViewSubmission viewSubmission, Responder<ViewSubmissionResponse> respond);

    Task HandleClose(ViewClosed viewClosed, Responder respond);
}

[Obsolete(Warning.Experimental)]
public interface IAsyncGlobalShortcutHandler
{
    Task Handle(GlobalShortcut shortcut, Responder respond);
}

[Obsolete(Warning.Experimental)]
public interface IAsyncMessageShortcutHandler
{
    Task Handle(MessageShortcut request, Responder respond);
}

internal static class Warning
{
    public const string Experimental = "Experimental: may change without a new major version.";
}
