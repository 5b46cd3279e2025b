namespace Performix.Analysis.Protection;

/// <summary>What a period may be published for, fixed when it opens, and what cannot be.</summary>
/// <param name="Cells">The reporting cells, disjoint, in ordinal order of their ids.</param>
/// <param name="Closed">The one group that is too small for the policy, where the whole organisation is; else empty.
/// </param>
public sealed record Partition(IReadOnlyList<ReportingCell> Cells, IReadOnlyList<ReportingCell> Closed)
{
    /// <summary>The cell that a rep is in, or null for who is in none.</summary>
    /// <param name="repId">The id of the rep.</param>
    public ReportingCell? CellOf(string repId) => Cells.FirstOrDefault(c => c.Members.Contains(repId));
}
