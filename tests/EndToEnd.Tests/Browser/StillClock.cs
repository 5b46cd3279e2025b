namespace Performix.EndToEnd.Tests.Browser;

/// <summary>
/// The same moment until a test says another, so that pictures and words do not change from run to run. Timers and
/// measured times are real: a bot on it works as ever.
/// </summary>
internal sealed class StillClock : TimeProvider
{
    /// <summary>A Monday, after the hour of the digest.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 14, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
