namespace Performix.Sandbox.Org.Http;

/// <summary>
/// An answer of the API that is no success: its status and the array that Salesforce puts in the body.
/// </summary>
internal sealed class SfError(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public static SfError SessionExpired() => new(401, "INVALID_SESSION_ID", "Session expired or invalid");

    public static SfError NotFound() => new(404, "NOT_FOUND", "The requested resource does not exist");

    public static SfError Locator() => new(400, "INVALID_QUERY_LOCATOR", "invalid query locator");

    public static SfError Method(string method) =>
        new(405, "METHOD_NOT_ALLOWED", $"HTTP Method '{method}' not allowed. Allowed are HEAD,GET");
}
