namespace Performix.Analysis.Diagnosis;

/// <summary>What a verdict rests on.</summary>
public enum VerdictTier
{
    /// <summary>Reps who changed patch.</summary>
    Identified,

    /// <summary>The assumption that strong reps were not systematically given good patches.</summary>
    Assumption,
}
