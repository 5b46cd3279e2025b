namespace Performix.Analysis.Diagnosis;

/// <summary>Sums over the whole input, before any exclusion, in corporate currency.</summary>
/// <param name="Quota">Every quota.</param>
/// <param name="Credited">Every credited closed-won amount.</param>
public sealed record Totals(decimal Quota, decimal Credited);
