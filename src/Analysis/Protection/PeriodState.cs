namespace Performix.Analysis.Protection;

/// <summary>Where a period stands. It only moves forward.</summary>
public enum PeriodState : byte
{
    /// <summary>Answers are taken.</summary>
    Open = 1,

    /// <summary>No answers are taken any more; the release is being made.</summary>
    Closing = 2,

    /// <summary>Released; the answers are gone.</summary>
    Closed = 3,
}
