using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Protection;

/// <summary>A clock that can be set to another hour, as a machine's can; timers go on as if nothing had happened.
/// </summary>
internal sealed class ShiftedTime(ManualTime time) : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + Shift;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        time.CreateTimer(callback, state, dueTime, period);
}
