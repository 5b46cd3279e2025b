namespace Performix.Sandbox.Org;

/// <summary>What can be made to go wrong.</summary>
public enum FaultKind
{
    /// <summary>400 QUERY_TIMEOUT.</summary>
    QueryTimeout,

    /// <summary>403 REQUEST_LIMIT_EXCEEDED: the day's calls are used up.</summary>
    DailyLimit,

    /// <summary>403 REQUEST_LIMIT_EXCEEDED: too many long calls at once.</summary>
    ConcurrentLimit,

    /// <summary>503 with a page of HTML, as the edge sends it.</summary>
    Unavailable,

    /// <summary>500 UNKNOWN_EXCEPTION.</summary>
    ServerError,

    /// <summary>The answer comes after <see cref="FaultRule.Delay"/>.</summary>
    Slow,

    /// <summary>The connection ends in the middle of the answer.</summary>
    Cut,

    /// <summary>401 INVALID_SESSION_ID; the token is dead from then on.</summary>
    SessionExpired,

    /// <summary>400 INVALID_QUERY_LOCATOR; the locator is dead from then on.</summary>
    LocatorExpired,

    /// <summary>A bulk job ends as Failed.</summary>
    BulkFailed,

    /// <summary>A bulk job ends as Aborted, as by an administrator.</summary>
    BulkAborted,

    /// <summary>A bulk job stays InProgress.</summary>
    BulkStuck,

    /// <summary>403 API_DISABLED_FOR_ORG.</summary>
    BulkDisabled,

    /// <summary>400 INVALIDENTITY: the object has no bulk queries.</summary>
    BulkUnsupported,

    /// <summary>A page of bulk results lacks its last rows, which only the counts tell.</summary>
    BulkShort,
}
