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
}
