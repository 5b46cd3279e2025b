using System.Net;

namespace Performix.Connectors.Salesforce;

/// <summary>The org would not give what was asked, or not all of it. What, where, and what to do about it.</summary>
public sealed class SalesforceRefused(string what, string where, string hint, Exception? inner = null)
    : Exception($"Salesforce refused {what} ({where}). {hint}", inner)
{
    public string What { get; } = what;

    public string Where { get; } = where;

    public string Hint { get; } = hint;

    /// <summary>Salesforce's error code; empty where it gave none.</summary>
    public string Code { get; init; } = "";

    /// <summary>The answer's status; null where there was no answer, or it was no refusal.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Whether the org has no such thing, or not for us: it will not be there at the next attempt either.
    /// </summary>
    public bool IsAbsence =>
        Code != FaultCodes.Limit && Status is (HttpStatusCode.NotFound or HttpStatusCode.Forbidden);
}
