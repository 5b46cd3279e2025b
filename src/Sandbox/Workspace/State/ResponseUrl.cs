namespace Performix.Sandbox.Workspace.State;

/// <summary>
/// An address to answer one interaction at: five times, for thirty minutes. The source is the
/// message that held the component; there is none after a slash command.
/// </summary>
internal sealed record ResponseUrl(
    string Token, string UserId, string ConversationId, DateTimeOffset At, string? SourceTs)
{
    public const int Allowed = 5;
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public int Uses { get; set; }
}
