namespace Performix.Analysis.Diagnosis;

/// <summary>Predicted mean attainment of the next four periods.</summary>
/// <param name="Value">The median.</param>
/// <param name="Lo">Low end of 95 %.</param>
/// <param name="Hi">High end of 95 %.</param>
/// <param name="PHit">Probability of being at or above quota.</param>
public sealed record SwapOutcome(double Value, double Lo, double Hi, double PHit);
