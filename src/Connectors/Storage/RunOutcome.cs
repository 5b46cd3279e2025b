namespace Performix.Connectors.Storage;

/// <summary>How an attempt to read the org ended.</summary>
public enum RunOutcome
{
    /// <summary>Not ended yet.</summary>
    Running,

    /// <summary>Read to the end: the diagnosis is from it.</summary>
    Complete,

    /// <summary>Refused or broken off: the diagnosis before it stays.</summary>
    Failed,
}
