using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>How many reps are expected to leave.</summary>
/// <param name="EffectiveFrom">The first day it holds.</param>
/// <param name="Yearly">The share of reps who leave in a year. Range: 0 to 1.</param>
public sealed record Attrition(DateOnly EffectiveFrom, Share Yearly)
{
    /// <summary>The role it is for; empty for every role without one of its own.</summary>
    public string Role { get; init; } = "";
}
