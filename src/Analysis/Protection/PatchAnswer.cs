namespace Performix.Analysis.Protection;

/// <summary>What one eligible rep said about the own patch in one period. The numbers are stored.</summary>
public enum PatchAnswer : byte
{
    /// <summary>Nothing, or "prefer not to say": the two are one value on purpose.</summary>
    None = 0,

    /// <summary>The patch is workable.</summary>
    Workable = 1,

    /// <summary>The patch is bad: the only answer that is counted.</summary>
    Bad = 2,
}
