namespace Performix.Analysis.Facts;

/// <summary>A change of quota, patches or comp.</summary>
/// <param name="EffectiveFrom">The day it took effect.</param>
/// <param name="Part">What was changed.</param>
public sealed record PlanChange(DateOnly EffectiveFrom, PlanPart Part)
{
    /// <summary>What was changed, in the organisation's words; empty where nobody wrote it.</summary>
    public string Note { get; init; } = "";

    /// <summary>The day it was checked against the rest of the plan; null where it was not.</summary>
    public DateOnly? Reconciled { get; init; }
}
