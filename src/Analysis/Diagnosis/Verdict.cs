namespace Performix.Analysis.Diagnosis;

/// <summary>People, patch, both, luck, or not enough to tell.</summary>
public sealed record Verdict
{
    /// <summary>The call.</summary>
    public required VerdictCall Call { get; init; }

    /// <summary>What the call rests on; null where nothing is claimed of people or patch.</summary>
    public required VerdictTier? Tier { get; init; }

    /// <summary>
    /// Largest sorting correlation at which the plain version still gives the patch the larger part (95 %);
    /// null where no covariate was observed, where it does not hold even without sorting, or where nothing
    /// was fitted.
    /// </summary>
    public required double? SortingGuard { get; init; }

    /// <summary>Where the evidence leans.</summary>
    public required VerdictLean Lean { get; init; }

    /// <summary>
    /// Calibrated probability that patches are the larger part; null where nothing was fitted.
    /// </summary>
    public required double? ProbabilityPatch { get; init; }

    /// <summary>What decided, most important first.</summary>
    public required IReadOnlyList<VerdictReason> Reasons { get; init; }

    /// <summary>
    /// The same evidence without the call: for faults of the data that the rule does not see (too many quotas
    /// missing or rows rejected, an incomplete read, an unreliable patch index).
    /// </summary>
    /// <param name="reasons">Why it is withheld, most important first. None: nothing changes.</param>
    /// <returns>INSUFFICIENT with its lean, or this verdict.</returns>
    public Verdict Withheld(IReadOnlyList<VerdictReason> reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        return reasons.Count == 0
            ? this
            : this with { Call = VerdictCall.Insufficient, Tier = null, Reasons = [.. reasons, .. Reasons] };
    }
}
