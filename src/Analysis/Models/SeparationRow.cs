namespace Performix.Analysis.Models;

/// <summary>One rep in the separation test.</summary>
/// <param name="RepId">The rep.</param>
/// <param name="Attainment">Trailing attainment.</param>
/// <param name="Activity">Mean z-score of activity rates within cohort-period.</param>
/// <param name="Patch">The patch's measured columns, averaged over the rep's rows.</param>
public sealed record SeparationRow(string RepId, double Attainment, double Activity, IReadOnlyList<double> Patch);
