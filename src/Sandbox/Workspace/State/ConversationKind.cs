namespace Performix.Sandbox.Workspace.State;

internal enum ConversationKind
{
    PublicChannel,
    PrivateChannel,
    DirectMessage,
    GroupMessage,
}
