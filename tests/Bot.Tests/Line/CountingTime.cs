using Performix.Tests.Support;

namespace Performix.Bot.Tests.Line;

/// <summary>A manual clock that waits until whoever it woke waits for it again.</summary>
internal sealed class CountingTime : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ManualTime _time = new();
    private readonly SemaphoreSlim _timers = new(0);

    public override DateTimeOffset GetUtcNow() => _time.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = _time.CreateTimer(callback, state, dueTime, period);
        _timers.Release();
        return timer;
    }

    public async Task PassAsync(TimeSpan by)
    {
        while (await _timers.WaitAsync(TimeSpan.Zero))
        {
            // Timers from before do not count.
        }

        _time.Advance(by);
        Assert.True(await _timers.WaitAsync(Patience), "nobody waits for this clock");
    }
}
