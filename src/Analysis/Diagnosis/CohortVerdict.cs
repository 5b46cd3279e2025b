namespace Performix.Analysis.Diagnosis;

/// <summary>The verdict in words: what <see cref="Verdict"/> decided, why, and what would settle it.</summary>
public sealed record CohortVerdict
{
    /// <summary>What the call rests on; null where nothing is claimed of people or patch.</summary>
    public required VerdictTier? Tier { get; init; }

    /// <summary>Largest sorting at which the patch still has the larger part; null where it never has.</summary>
    public required double? SortingGuard { get; init; }

    /// <summary>The call.</summary>
    public required VerdictCall Call { get; init; }

    /// <summary>Where the evidence leans.</summary>
    public required VerdictLean Lean { get; init; }

    /// <summary>Calibrated probability that patches are the larger part; null where nothing was fitted.</summary>
    public required double? ProbabilityPatch { get; init; }

    /// <summary>Why, in sentences, most important first.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What would change an open verdict, in sentences.</summary>
    public required IReadOnlyList<string> WouldSettle { get; init; }

    /// <summary>The codes behind the reasons.</summary>
    public required IReadOnlyList<VerdictReason> Grounds { get; init; }
}
