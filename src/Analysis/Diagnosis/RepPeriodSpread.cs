using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>Attainment over rep-periods.</summary>
/// <param name="N">Rep-periods counted.</param>
/// <param name="Median">The median (quantile type 7); 1 is on quota.</param>
/// <param name="AtOrAbove">The share at or above quota, with its 95 % Wilson interval.</param>
public sealed record RepPeriodSpread(int N, double Median, Estimate AtOrAbove);
