using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>The part of an opportunity counted to a rep. The parts of one opportunity add to 1.</summary>
/// <param name="RepId">The rep.</param>
/// <param name="Part">The part. Range: 0 to 1.</param>
public sealed record Credit(string RepId, Share Part);
