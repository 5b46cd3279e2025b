using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>What the company is to book in a quarter.</summary>
/// <param name="EffectiveFrom">The first day it holds.</param>
/// <param name="Total">The bookings wanted of the whole company in a quarter.</param>
public sealed record Target(DateOnly EffectiveFrom, Money Total)
{
    /// <summary>The parts of it by segment, where the plan says; they need not add up to the total.</summary>
    public IReadOnlyDictionary<string, Money> Segments { get; init; } = new Dictionary<string, Money>();
}
