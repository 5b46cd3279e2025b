namespace Performix.Analysis.Panel;

/// <summary>What became of one rep's open opportunities within a period.</summary>
/// <param name="OwnerId">Who owned them.</param>
/// <param name="Period">The period's number.</param>
/// <param name="Age">How long they had been open when it began.</param>
/// <param name="Open">How many were open when it began.</param>
/// <param name="Won">How many of them were won before it ended.</param>
public sealed record PipelineOutcome(string OwnerId, int Period, int Age, int Open, int Won);
