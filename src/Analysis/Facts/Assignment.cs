using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>Who held which patch: rep by patch by [from, to).</summary>
/// <param name="RepId">The rep.</param>
/// <param name="PatchId">The patch.</param>
/// <param name="From">The first day held.</param>
/// <param name="To">The day after the last one; null while it is still held.</param>
public sealed record Assignment(string RepId, string PatchId, DateOnly From, DateOnly? To)
{
    /// <summary>The share of [from, to) in the seat, where the source says it; otherwise the dates do.</summary>
    public Share? ActiveShare { get; init; }

    /// <summary>By what it is known.</summary>
    public Provenance Provenance { get; init; }
}
