using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>What there is to say about one cohort.</summary>
public sealed record CohortDiagnosis
{
    /// <summary>Role and segment as people see them.</summary>
    public required string Name { get; init; }

    /// <summary>Reps with a row in a closed period.</summary>
    public required int RepCount { get; init; }

    /// <summary>Patches they held.</summary>
    public required int PatchCount { get; init; }

    /// <summary>Changes of patch by one rep from one period to the next.</summary>
    public required int Moves { get; init; }

    /// <summary>Reps in the largest component of the rep-patch graph that holds a mover, else 0.</summary>
    public required int ConnectedReps { get; init; }

    /// <summary>The closed periods, oldest first.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>Attainment by rep over the trailing periods; null without quotas.</summary>
    public AttainmentSpread? Attainment { get; init; }

    /// <summary>Attainment by rep and period; null without quotas.</summary>
    public RepPeriodSpread? RepPeriods { get; init; }

    /// <summary>Each rep.</summary>
    public required IReadOnlyList<RepReading> Reps { get; init; }

    /// <summary>Reasons to trust this less.</summary>
    public required IReadOnlyList<Caveat> Caveats { get; init; }
}
