namespace Performix.Bot.Reviews;

/// <summary>What a rep asks to have looked at.</summary>
public enum ReviewKind
{
    /// <summary>The patch: accounts, leads, quota. Goes to the manager and to RevOps.</summary>
    Patch,

    /// <summary>A figure that is wrong. Goes to one named RevOps admin.</summary>
    Figure,
}
