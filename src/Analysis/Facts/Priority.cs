using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>What strategy wants more of than the rest.</summary>
/// <param name="EffectiveFrom">The first day it holds.</param>
public sealed record Priority(DateOnly EffectiveFrom)
{
    /// <summary>The segments wanted most.</summary>
    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>The deal types (opportunity types or products) wanted most.</summary>
    public IReadOnlyList<string> DealTypes { get; init; } = [];

    /// <summary>The share of bookings that they are to make, where the plan says. Range: 0 to 1.</summary>
    public Share? Share { get; init; }
}
