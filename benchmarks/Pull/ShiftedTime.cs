namespace Performix.PullBenchmark;

/// <summary>The machine's clock, set to another day: waits take as long as they take.</summary>
public sealed class ShiftedTime(DateTimeOffset start) : TimeProvider
{
    private readonly long _began = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_began);
}
