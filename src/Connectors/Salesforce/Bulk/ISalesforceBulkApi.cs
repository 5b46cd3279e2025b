using Refit;

namespace Performix.Connectors.Salesforce.Bulk;

/// <summary>Queries in bulk. A job is the only thing that is ever made, ended or deleted in an org, and it holds
/// nothing but what was read.</summary>
[Headers("Authorization: Bearer", "Sforce-Call-Options: client=Performix")]
internal interface ISalesforceBulkApi
{
    [Post("/services/data/v{version}/jobs/query")]
    [Headers("Accept: application/json")]
    Task<ApiResponse<BulkState>> CreateAsync(
        string version, [Body(buffered: true)] BulkQuery query, CancellationToken cancellationToken);

    [Get("/services/data/v{version}/jobs/query/{id}")]
    [Headers("Accept: application/json")]
    Task<ApiResponse<BulkState>> StateAsync(string version, string id, CancellationToken cancellationToken);

    /// <param name="version">The version that the job was made with: another one is refused.</param>
    /// <param name="id">The job.</param>
    /// <param name="size">How many rows at most.</param>
    /// <param name="locator">Where the page before ended; null for the first.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/services/data/v{version}/jobs/query/{id}/results")]
    [Headers("Accept: text/csv")]
    Task<ApiResponse<Stream>> ResultsAsync(
        string version,
        string id,
        [AliasAs("maxRecords")] int size,
        string? locator,
        CancellationToken cancellationToken);

    [Patch("/services/data/v{version}/jobs/query/{id}")]
    [Headers("Accept: application/json")]
    Task<ApiResponse<BulkState>> AbortAsync(
        string version, string id, [Body(buffered: true)] BulkAbort abort, CancellationToken cancellationToken);

    [Delete("/services/data/v{version}/jobs/query/{id}")]
    Task<ApiResponse<string>> DeleteAsync(string version, string id, CancellationToken cancellationToken);
}
