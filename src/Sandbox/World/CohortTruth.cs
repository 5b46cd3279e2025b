namespace Performix.Sandbox.World;

/// <summary>What was planted in one cohort, measured on the quarters a diagnosis looks at.</summary>
public sealed record CohortTruth
{
    public required string Name { get; init; }

    public required string Role { get; init; }

    public required string Segment { get; init; }

    public required int RepQuarters { get; init; }

    /// <summary>Quarter-to-quarter changes of patch by one rep.</summary>
    public required int Moves { get; init; }

    /// <summary>
    /// The patch part of the variance that reps and patches explain between them. Range: 0..1.
    /// </summary>
    public required double PatchShare { get; init; }

    /// <summary>Everything but luck, of all variance of attainment. Range: 0..1.</summary>
    public required double SystematicShare { get; init; }

    /// <summary>PATCH, PEOPLE, MIXED or NOISE.</summary>
    public required string Label { get; init; }

    /// <summary>The call that is right, if one is made: INSUFFICIENT is never wrong.</summary>
    public required string ExpectedCall { get; init; }

    /// <summary>
    /// How well that call can be founded: by reps who moved, or by an assumption on sorting.
    /// </summary>
    public required string ExpectedTier { get; init; }

    public required SwapTruth Swap { get; init; }

    /// <summary>Attainment above the average rep's, everything else equal; 0.03 is three points.</summary>
    public required IReadOnlyList<PlantedEffect> RepEffects { get; init; }

    /// <summary>Attainment above the average patch's, everything else equal.</summary>
    public required IReadOnlyList<PlantedEffect> PatchEffects { get; init; }
}
