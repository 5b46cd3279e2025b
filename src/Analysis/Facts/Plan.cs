namespace Performix.Analysis.Facts;

/// <summary>
/// What the organisation wants and pays for, which no CRM knows. Each part is a list of entries by the day they take
/// effect; an empty list means that nobody said, and a check that needs it answers that it cannot check.
/// </summary>
public sealed record Plan
{
    /// <summary>No plan at all.</summary>
    public static Plan None { get; } = new();

    /// <summary>What is to be booked.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>What is wanted more than the rest.</summary>
    public IReadOnlyList<Priority> Priorities { get; init; } = [];

    /// <summary>How much of a full quota is expected of new reps.</summary>
    public IReadOnlyList<RampSchedule> Ramp { get; init; } = [];

    /// <summary>How many reps leave.</summary>
    public IReadOnlyList<Attrition> Attrition { get; init; } = [];

    /// <summary>What pays.</summary>
    public IReadOnlyList<CompPlan> Comp { get; init; } = [];

    /// <summary>How much time there is to sell.</summary>
    public IReadOnlyList<SellingDays> SellingDays { get; init; } = [];

    /// <summary>What decisions cost.</summary>
    public IReadOnlyList<UnitCosts> UnitCosts { get; init; } = [];

    /// <summary>What was changed in quota, patches or comp, and whether it was checked.</summary>
    public IReadOnlyList<PlanChange> Changes { get; init; } = [];

    /// <summary>The ramp schedule for a role on a day: its own before the one for all; null for none.</summary>
    /// <param name="role">The role; empty where it is not known.</param>
    /// <param name="day">The day.</param>
    public RampSchedule? RampFor(string role, DateOnly day) => Ramp
        .Where(entry => entry.EffectiveFrom <= day && (entry.Role.Length == 0 || entry.Role == role))
        .OrderBy(entry => entry.Role.Length > 0)
        .ThenBy(entry => entry.EffectiveFrom)
        .LastOrDefault();
}
