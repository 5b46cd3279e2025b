using System.Net;

namespace Performix.Connectors.Salesforce.Bulk;

/// <summary>Tells what Bulk will not do, and REST may, from what nobody will do now.</summary>
internal static class BulkRefusal
{
    /// <summary>Codes that a failed job's message begins with, or holds, where it is the kind of query that is refused.
    /// From general knowledge of the API: the words differ between versions.</summary>
    private static readonly string[] Words =
    [
        "INVALIDENTITY", "InvalidEntity", "FUNCTIONALITY_NOT_ENABLED", "FeatureNotEnabled", "API_DISABLED_FOR_ORG",
        "not supported in Bulk", "not supported by the Bulk", "ExceededQuota",
    ];

    /// <summary>Whether a refusal to make a job leaves REST to be tried. A query that is wrong is refused there too, in
    /// clearer words.</summary>
    public static bool IsOfBulk(SalesforceRefused refused) =>
        refused.Code is not (FaultCodes.Limit or FaultCodes.Session)
        && refused.Status is (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound
            or HttpStatusCode.MethodNotAllowed or HttpStatusCode.Gone);

    /// <summary>Whether a job failed for being a job.</summary>
    public static bool IsOfBulk(string? message) =>
        message is not null && Words.Any(word => message.Contains(word, StringComparison.OrdinalIgnoreCase));
}
