using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>Which org answers, and what its clock shows: all of a reading's times are the server's, since a local clock
/// that is off would leave rows out.</summary>
/// <param name="OrgId">The id of the organisation.</param>
/// <param name="At">The server's own time before anything was read; null where the answer has none.</param>
internal sealed record OrgNow(string OrgId, DateTimeOffset? At)
{
    public static async Task<OrgNow> AskAsync(OrgQueries queries, CancellationToken cancellationToken)
    {
        var wanted = WantedObjects.Organization;
        var answer = await queries.FewAsync(wanted, wanted.Fields, new RowJson().Read<UserRow>, cancellationToken);
        return answer.Rows is [{ Id: { Length: > 0 } id }]
            ? new OrgNow(id, answer.At)
            : throw new SalesforceRefused(
                "to say which org it is", wanted.Name, "One row of Organization was asked for and did not come.");
    }
}
