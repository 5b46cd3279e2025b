namespace Performix.Analysis.Diagnosis;

/// <summary>One simulated cell: how often the rule made the family's call.</summary>
/// <param name="Family">Kind of org.</param>
/// <param name="Reps">Reps at a time.</param>
/// <param name="Quarters">Closed quarters.</param>
/// <param name="MovesPerRep">Moves over the whole history by rep.</param>
/// <param name="Chance">Share of simulated orgs. Range: 0 to 1.</param>
public sealed record SettlingCell(
    SettlingFamily Family, int Reps, int Quarters, double MovesPerRep, double Chance);
