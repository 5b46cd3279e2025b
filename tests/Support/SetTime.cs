namespace Performix.Tests.Support;

/// <summary>A clock that says what it is set to. Timers and measured times are real: a running bot works as ever.
/// </summary>
public sealed class SetTime(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _now = now;

    public void Set(DateTimeOffset now)
    {
        lock (_gate)
        {
            _now = now;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }
}
