using Performix.Sandbox.Org;

namespace Performix.PullBenchmark;

/// <summary>What one reading took.</summary>
/// <param name="Name">Which reading.</param>
/// <param name="Calls">Calls to the org.</param>
/// <param name="Seconds">From its begin to its facts.</param>
/// <param name="PeakMegabytes">The most memory that the reading process held until then, all of it counted.</param>
public sealed record Measured(string Name, IReadOnlyList<OrgCall> Calls, double Seconds, double PeakMegabytes)
{
    /// <summary>What stays: the facts and the runtime.</summary>
    public double KeptMegabytes { get; init; }

    /// <summary>Bulk jobs among the calls.</summary>
    public int Jobs => Calls.Count(call => call.Operation == "bulkCreate");
}
