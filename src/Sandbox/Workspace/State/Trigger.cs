namespace Performix.Sandbox.Workspace.State;

/// <summary>
/// The right to open one view, within three seconds of what a person did. It names the view the
/// person was in, if any: only such a trigger can push.
/// </summary>
internal sealed record Trigger(string Id, string UserId, DateTimeOffset At, string? ViewId)
{
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(3);

    public bool IsExchanged { get; set; }
}
