namespace Performix.Sandbox.World;

/// <summary>All that a world depends on: equal plans give equal worlds, byte for byte.</summary>
/// <param name="Scenario">What makes the difference between reps.</param>
/// <param name="Seed">Any number.</param>
/// <param name="Reps">Seats, over both cohorts. Range: at least 4.</param>
/// <param name="Quarters">Closed fiscal quarters. Range: at least 2.</param>
/// <param name="Today">The day on which the org is read; the quarter it falls in is still open.</param>
public sealed record WorldPlan(Scenario Scenario, long Seed, int Reps, int Quarters, DateOnly Today)
{
    public const int DefaultReps = 60;
    public const int DefaultQuarters = 12;

    private readonly Knobs? _knobs;

    /// <summary>The scenario's own, unless somebody turns one.</summary>
    public Knobs Knobs
    {
        get => _knobs ?? Knobs.Of(Scenario);
        init => _knobs = value;
    }

    public static WorldPlan Default(DateOnly today) =>
        new(Scenario.Patch, 1, DefaultReps, DefaultQuarters, today);
}
