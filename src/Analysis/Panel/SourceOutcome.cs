namespace Performix.Analysis.Panel;

/// <summary>A decided opportunity by the source of its lead.</summary>
/// <param name="OwnerId">Who owned it.</param>
/// <param name="Period">The number of the period it was decided in.</param>
/// <param name="Source">Where its lead came from; empty where the source has none.</param>
/// <param name="WonAmount">Its amount where it was won; 0 where it was lost.</param>
public sealed record SourceOutcome(string OwnerId, int Period, string Source, double WonAmount);
