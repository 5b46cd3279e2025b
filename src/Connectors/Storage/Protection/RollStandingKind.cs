namespace Performix.Connectors.Storage.Protection;

/// <summary>Whether a person may answer now. Whether the person has answered is not among it, for anybody.</summary>
public enum RollStandingKind
{
    /// <summary>An answer is taken.</summary>
    Open = 0,

    /// <summary>The organisation is too small to protect anybody in this period.</summary>
    GroupTooSmall = 1,

    /// <summary>Not on a roll, and not one who could be: a manager, a viewer.</summary>
    NotEligible = 2,

    /// <summary>Eligible by now, and not when the period opened.</summary>
    JoinsNextPeriod = 3,

    /// <summary>No period is open.</summary>
    NoPeriod = 4,

    /// <summary>The roll cannot be written just now: an answer would not be kept.</summary>
    Unavailable = 5,
}
