namespace Performix.Analysis.Diagnosis;

/// <summary>What the evidence lets one say about persistent differences in attainment.</summary>
public enum VerdictCall
{
    /// <summary>The data cannot tell, or there are too few of them.</summary>
    Insufficient,

    /// <summary>Patches account for most of the persistent differences.</summary>
    Patch,

    /// <summary>Reps account for most of the persistent differences.</summary>
    People,

    /// <summary>Both, neither of them most.</summary>
    Mixed,

    /// <summary>Hardly any persistent differences: mostly quarter-to-quarter luck.</summary>
    Noise,
}
