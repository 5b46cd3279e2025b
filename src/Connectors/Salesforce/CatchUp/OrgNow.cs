namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>Which org answers, what its clock shows, and how many rows it says it has: all of a reading's times are the
/// server's, since a local clock that is off would leave rows out.</summary>
/// <param name="OrgId">The id of the organisation.</param>
/// <param name="At">The server's own time before anything was read; null where the answer has none.</param>
internal sealed record OrgNow(string OrgId, DateTimeOffset? At)
{
    /// <summary>The org's own count of rows, by object; null where it gives none.</summary>
    public IReadOnlyDictionary<string, long>? Counts { get; init; }

    /// <summary>What it answered instead.</summary>
    public string Refusal { get; init; } = "";

    /// <param name="client">Asks.</param>
    /// <param name="names">The objects to count.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static async Task<OrgNow> AskAsync(
        SalesforceClient client, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var orgId = (await client.SignInAsync(cancellationToken)).OrgId;
        try
        {
            var (counts, at) = await client.RecordCountAsync(names, cancellationToken);
            return new OrgNow(orgId, at) { Counts = Completeness.Counts(counts) };
        }
        catch (SalesforceRefused e) when (e.IsAbsence)
        {
            var (_, at) = await client.VersionsAsync(cancellationToken);
            return new OrgNow(orgId, at) { Refusal = e.Where };
        }
    }
}
