namespace Performix.Analysis.Models;

/// <summary>
/// What the model expects of a rep in a patch over the next periods, on the level of attainment.
/// </summary>
public sealed record SwapPrediction
{
    /// <summary>Caller's index of the rep.</summary>
    public required int Rep { get; init; }

    /// <summary>Caller's index of the patch.</summary>
    public required int Patch { get; init; }

    /// <summary>
    /// Expected attainment, with the 95 % interval of what is not known about rep and patch.
    /// </summary>
    public required PosteriorInterval Expected { get; init; }

    /// <summary>
    /// Realised mean attainment of the next periods: the same with quarter-to-quarter luck on top.
    /// </summary>
    public required PosteriorInterval Realised { get; init; }

    /// <summary>Probability that the realised mean is at or above 1. Range: 0 to 1.</summary>
    public required double ProbabilityHit { get; init; }

    /// <summary>
    /// Whether "is predicted to miss" may be said: at .10 or less, where the claim held in nearly all
    /// simulated orgs (benchmarks/operating-characteristics.md).
    /// </summary>
    public bool PredictedToMiss => ProbabilityHit <= .10;
}
