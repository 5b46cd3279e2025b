namespace Performix.PullBenchmark;

/// <summary>What was measured.</summary>
/// <param name="Full">Everything, with bulk jobs as the settings have it.</param>
/// <param name="Increment">What has changed since.</param>
/// <param name="ByQueries">Everything again into a store of its own, without a bulk job.</param>
public sealed record Readings(Measured Full, Measured Increment, Measured ByQueries)
{
    /// <summary>What the increment brought.</summary>
    public required IReadOnlyList<ChangedRows> Changed { get; init; }

    public IReadOnlyList<Measured> All => [Full, Increment, ByQueries];

    /// <summary>The increment's calls among those of a full reading.</summary>
    public double ShareOf(Measured full) => (double)Increment.Calls.Count / full.Calls.Count;
}
