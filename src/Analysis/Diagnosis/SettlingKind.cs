namespace Performix.Analysis.Diagnosis;

/// <summary>What there could be more of.</summary>
public enum SettlingKind
{
    /// <summary>Closed quarters.</summary>
    Quarters,

    /// <summary>Moves of a rep to another patch.</summary>
    Moves,

    /// <summary>Reps.</summary>
    Reps,
}
