namespace Performix.Sandbox.Workspace.Seed;

/// <summary>What a token may open: methods of the bot, or the socket of the app.</summary>
public enum TokenKind
{
    Bot,
    App,
}
