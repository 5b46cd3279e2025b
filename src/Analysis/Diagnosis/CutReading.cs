using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>One cell of a cohort cut: how many of its reps are below quota.</summary>
/// <param name="Cut">What the cohort is cut by, <c>team</c>.</param>
/// <param name="Cell">The cell.</param>
/// <param name="N">Reps in it; never under five.</param>
/// <param name="BelowQuota">Share of them below quota, with its 95 % Wilson interval.</param>
public sealed record CutReading(string Cut, string Cell, int N, Estimate BelowQuota);
