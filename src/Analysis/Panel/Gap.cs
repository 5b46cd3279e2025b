namespace Performix.Analysis.Panel;

/// <summary>Something the panel lacks: absence is data and travels beside the rows.</summary>
/// <param name="RepId">The rep.</param>
/// <param name="Period">The period's label.</param>
/// <param name="Missing">What is missing.</param>
public sealed record Gap(string RepId, string Period, GapKind Missing);
