namespace Performix.Tests.Support;

/// <summary>A clock that stands still, on which waits of under a minute are over at once; time-outs stay what they
/// are.</summary>
public sealed class HastyTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var isWait = dueTime > TimeSpan.Zero && dueTime < TimeSpan.FromMinutes(1);
        return base.CreateTimer(callback, state, isWait ? TimeSpan.Zero : dueTime, period);
    }
}
