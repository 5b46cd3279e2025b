using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>What decisions about one rep cost; null where nobody said.</summary>
/// <param name="EffectiveFrom">The first day it holds.</param>
public sealed record UnitCosts(DateOnly EffectiveFrom)
{
    /// <summary>To train one rep.</summary>
    public Money? Training { get; init; }

    /// <summary>To take one rep through an improvement plan.</summary>
    public Money? ImprovementPlan { get; init; }

    /// <summary>To replace one rep, hiring and lost bookings included.</summary>
    public Money? Replacement { get; init; }
}
