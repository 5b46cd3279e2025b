namespace Performix.Connectors.Salesforce;

/// <summary>Salesforce's error codes that something is done about.</summary>
internal static class FaultCodes
{
    public const string QueryTimeout = "QUERY_TIMEOUT";
    public const string Locator = "INVALID_QUERY_LOCATOR";
    public const string TooManyGroups = "EXCEEDED_ID_LIMIT";
    public const string Limit = "REQUEST_LIMIT_EXCEEDED";
    public const string Session = "INVALID_SESSION_ID";
    public const string Field = "INVALID_FIELD";
    public const string Type = "INVALID_TYPE";
}
