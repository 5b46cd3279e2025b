using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>How much time there is to sell, and how much of it a sale takes.</summary>
/// <param name="EffectiveFrom">The first day it holds.</param>
/// <param name="PerQuarter">The days of a quarter that a rep can sell. Range: above 0.</param>
public sealed record SellingDays(DateOnly EffectiveFrom, Days PerQuarter)
{
    /// <summary>The selling days that one pursued opportunity takes, by deal type. Range: above 0.</summary>
    public IReadOnlyDictionary<string, Days> PerDeal { get; init; } = new Dictionary<string, Days>();
}
