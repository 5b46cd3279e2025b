namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>Which org answers, and what its clock shows: all of a reading's times are the server's, since a local clock
/// that is off would leave rows out.</summary>
/// <param name="OrgId">The id of the organisation.</param>
/// <param name="At">The server's own time before anything was read; null where the answer has none.</param>
internal sealed record OrgNow(string OrgId, DateTimeOffset? At)
{
    public const string ObjectName = "Organization";

    public static async Task<OrgNow> AskAsync(SalesforceClient client, CancellationToken cancellationToken)
    {
        var query = new SoqlQuery(ObjectName, $"SELECT Id FROM {ObjectName}");
        var (page, at) = await client.FirstAsync(query, cancellationToken);
        return page.Records is [var only] && only.TryGetProperty("Id", out var id) && id.GetString() is { } found
            ? new OrgNow(found, at)
            : throw new SalesforceRefused(
                "to say which org it is", ObjectName, "One row of Organization was asked for and did not come.");
    }
}
