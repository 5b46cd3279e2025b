namespace Performix.Analysis.Models;

/// <summary>How much there was to learn from: counts over the rows that the decomposition used.</summary>
public sealed record DecompositionScope
{
    /// <summary>Rows in the model: rep-quarters with at least .3 of the period in the seat.</summary>
    public required int Rows { get; init; }

    /// <summary>Reps with a row.</summary>
    public required int Reps { get; init; }

    /// <summary>Patches with a row.</summary>
    public required int Patches { get; init; }

    /// <summary>Periods with a row.</summary>
    public required int Periods { get; init; }

    /// <summary>Changes of patch between successive rows of one rep.</summary>
    public required int Moves { get; init; }

    /// <summary>
    /// Reps in the largest component of the rep-patch graph that contains a rep who moved; 0 without one.
    /// </summary>
    public required int ConnectedReps { get; init; }

    /// <summary>Rows less the rank of periods, ramp steps, reps and patches together.</summary>
    public required int ResidualDegrees { get; init; }

    /// <summary>Patch covariates that vary.</summary>
    public required int Covariates { get; init; }
}
