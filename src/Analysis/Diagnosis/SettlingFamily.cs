namespace Performix.Analysis.Diagnosis;

/// <summary>Kind of org that a chance of a call is about.</summary>
public enum SettlingFamily
{
    /// <summary>
    /// Patches make most of the persistent differences, and half of the variance is persistent.
    /// </summary>
    Patch,

    /// <summary>Reps do, as strongly.</summary>
    People,

    /// <summary>Both do.</summary>
    Mixed,

    /// <summary>Hardly any persistent differences.</summary>
    Noise,
}
