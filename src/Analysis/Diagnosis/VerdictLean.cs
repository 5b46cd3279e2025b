namespace Performix.Analysis.Diagnosis;

/// <summary>Where the evidence leans when it does not suffice.</summary>
public enum VerdictLean
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>Towards the patch: probability .75 or more.</summary>
    Patch,

    /// <summary>Towards people: probability .25 or less.</summary>
    People,
}
