using Performix.Analysis.Facts;

namespace Performix.Connectors.Salesforce;

/// <summary>How much of what was read is in sight.</summary>
/// <param name="Hidden">Objects of which rows are known to be hidden.</param>
/// <param name="Unknown">What could not be counted.</param>
internal sealed record RowsInSight(IReadOnlyList<OutOfSight> Hidden, IReadOnlyList<Missing> Unknown)
{
    /// <summary>Nothing is known to be hidden, and nothing is unknown.</summary>
    public static RowsInSight All { get; } = new([], []);

    public bool IsAll => Hidden.Count == 0 && Unknown.Count == 0;
}
