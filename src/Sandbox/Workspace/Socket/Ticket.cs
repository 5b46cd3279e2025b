namespace Performix.Sandbox.Workspace.Socket;

/// <summary>The right to open one connection once, soon.</summary>
internal sealed record Ticket(string Id, DateTimeOffset At)
{
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(30);
}
