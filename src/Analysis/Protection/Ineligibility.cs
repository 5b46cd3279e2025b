namespace Performix.Analysis.Protection;

/// <summary>Why somebody does not answer in a period.</summary>
public enum Ineligibility : byte
{
    /// <summary>The user is not active.</summary>
    Inactive = 1,

    /// <summary>No quota is carried.</summary>
    NoQuota = 2,

    /// <summary>No Slack user is mapped one to one.</summary>
    NotMapped = 3,

    /// <summary>Fewer than 30 days in the seat, or the first day is not known.</summary>
    TooNew = 4,

    /// <summary>The person manages somebody or may see bands.</summary>
    MayView = 5,
}
