namespace Performix.Analysis.Facts;

/// <summary>What one thing can hold another by.</summary>
public enum HoldingKind
{
    /// <summary>A rep owns an account.</summary>
    AccountOwner,

    /// <summary>An account lies in a patch.</summary>
    AccountPatch,

    /// <summary>A rep holds a patch.</summary>
    PatchHolder,
}
