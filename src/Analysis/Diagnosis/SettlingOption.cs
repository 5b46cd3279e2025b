namespace Performix.Analysis.Diagnosis;

/// <summary>More of one thing, and what it does to the chance of a call.</summary>
/// <param name="Kind">What there would be more of.</param>
/// <param name="Extra">How much more. Range: 1 up.</param>
/// <param name="ChanceNow">Chance of the call with as much as there is. Range: 0 to 1.</param>
/// <param name="Chance">Chance of the call with more. Range: 0 to 1.</param>
public sealed record SettlingOption(SettlingKind Kind, int Extra, double ChanceNow, double Chance);
