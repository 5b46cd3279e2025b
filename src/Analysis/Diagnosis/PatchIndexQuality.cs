namespace Performix.Analysis.Diagnosis;

/// <summary>How good the index of a cohort's patches is.</summary>
/// <param name="Reliability">Split-half reliability over accounts (Spearman-Brown), at most 1; null where halves cannot
/// be compared. Under 0.5 no verdict is given.</param>
/// <param name="Coverage">Share of the accounts with industry and size. Under 0.6 no verdict is given.</param>
public sealed record PatchIndexQuality(double? Reliability, double Coverage);
