namespace Performix.Analysis.Panel;

/// <summary>How large an account is, by employees.</summary>
public enum SizeBand
{
    /// <summary>Nothing says it.</summary>
    Unknown,

    /// <summary>1 to 50.</summary>
    To50,

    /// <summary>51 to 250.</summary>
    To250,

    /// <summary>251 to 1,000.</summary>
    To1000,

    /// <summary>More than 1,000.</summary>
    Above1000,
}
