namespace Performix.Analysis.Protection;

/// <summary>Why a rep called the patch bad. Published for the whole organisation only. The numbers are stored.
/// </summary>
public enum FlagReason : byte
{
    /// <summary>No reason was given; as a release: no reason stands out.</summary>
    None = 0,

    /// <summary>Too few workable accounts.</summary>
    TooFewAccounts = 1,

    /// <summary>The accounts do not fit what is sold.</summary>
    WrongFit = 2,

    /// <summary>The accounts already hold what is sold.</summary>
    Saturated = 3,

    /// <summary>Accounts that left after buying.</summary>
    ChurnedAccounts = 4,

    /// <summary>Too few leads.</summary>
    LeadVolume = 5,

    /// <summary>Leads that lead nowhere.</summary>
    LeadQuality = 6,

    /// <summary>Wrong or missing records.</summary>
    BadData = 7,

    /// <summary>A competitor holds the accounts by contract.</summary>
    CompetitorLockIn = 8,

    /// <summary>A quota out of line with the patch.</summary>
    QuotaOutOfLine = 9,

    /// <summary>Accounts also worked by others.</summary>
    ConflictOrOverlap = 10,

    /// <summary>Something else.</summary>
    Other = 11,
}
