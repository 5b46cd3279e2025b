namespace Performix.EndToEnd.Tests.Browser;

/// <summary>
/// The same moment for as long as a test runs, so that pictures and words do not change from run to run. Timers and
/// measured times are real: a bot on it works as ever.
/// </summary>
internal sealed class StillClock : TimeProvider
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 23, 14, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Moment;
}
