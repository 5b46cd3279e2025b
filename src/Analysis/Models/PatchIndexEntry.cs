using Performix.Analysis.Units;

namespace Performix.Analysis.Models;

/// <summary>The index of one patch as it was handed over for the last period.</summary>
/// <param name="PatchId">The patch.</param>
/// <param name="RepId">Whom it was handed to, and whose own history is left out.</param>
/// <param name="Period">The period.</param>
/// <param name="Parts">The three parts.</param>
/// <param name="Interval">Of their sum, 95 %.</param>
public sealed record PatchIndexEntry(
    string PatchId, string RepId, Period Period, PatchParts Parts, Interval Interval)
{
    /// <summary>The sum against the cohort's median patch, which is 100.</summary>
    public required double Index { get; init; }
}
