namespace Performix.Bot.Tests.Situations;

/// <summary>The same moment for as long as a test runs, so that words do not change from run to run. Timers ring late:
/// however busy the machine is, no answer is put off for having taken too long.</summary>
internal sealed class StillClock(DateTimeOffset moment) : TimeProvider
{
    private const int Slower = 20;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private DateTimeOffset _now = moment;

    /// <summary>Where set, short waits are over at once, and this is told how long they would have been.</summary>
    public Action<TimeSpan>? Passes { get; set; }

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>The moment from now on.</summary>
    public void Later(TimeSpan by) => _now += by;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (Passes is { } passes && dueTime > TimeSpan.Zero && dueTime <= Second)
        {
            passes(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }

        return base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? Slower * dueTime : dueTime, period);
    }
}
