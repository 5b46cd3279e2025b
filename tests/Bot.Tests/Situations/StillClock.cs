namespace Performix.Bot.Tests.Situations;

/// <summary>The same moment for as long as a test runs, so that words do not change from run to run. Timers ring late:
/// however busy the machine is, no answer is put off for having taken too long.</summary>
internal sealed class StillClock(DateTimeOffset moment) : TimeProvider
{
    private const int Slower = 20;
    private DateTimeOffset _now = moment;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>The moment from now on.</summary>
    public void Later(TimeSpan by) => _now += by;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? Slower * dueTime : dueTime, period);
}
