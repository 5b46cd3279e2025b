namespace Performix.Analysis.Diagnosis;

/// <summary>A pair that was asked for.</summary>
/// <param name="Rep">The rep.</param>
/// <param name="Patch">The patch.</param>
/// <param name="Value">Predicted mean attainment of the next four periods; null where it is refused.</param>
/// <param name="Lo">Low end of 95 %.</param>
/// <param name="Hi">High end of 95 %.</param>
/// <param name="PHit">Probability of being at or above quota.</param>
/// <param name="Extrapolated">Whether the rep never worked a patch of that kind.</param>
public sealed record SwapAnswer(
    string Rep, string Patch, double? Value, double? Lo, double? Hi, double? PHit, bool Extrapolated);
