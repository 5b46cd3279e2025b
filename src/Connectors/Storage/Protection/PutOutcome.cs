namespace Performix.Connectors.Storage.Protection;

/// <summary>What became of an answer; the same for every answer.</summary>
public enum PutOutcome
{
    /// <summary>It replaces any earlier one, and is kept within a minute.</summary>
    Saved = 0,

    /// <summary>The person has no slot in the open period.</summary>
    NotOnTheRoll = 1,

    /// <summary>No period is open, or it has closed meanwhile.</summary>
    Closed = 2,

    /// <summary>It could not be kept just now; the earlier answer stays.</summary>
    Unavailable = 3,
}
