using System.Text.Json;
using Refit;

namespace Performix.Connectors.Salesforce;

/// <summary>Reading. Nothing here writes, and nothing may be added that does.</summary>
[Headers("Authorization: Bearer", "Accept: application/json", "Sforce-Call-Options: client=Performix")]
internal interface ISalesforceQueryApi
{
    [Get("/services/data/v{version}/query")]
    Task<ApiResponse<QueryPage>> QueryAsync(
        string version,
        [AliasAs("q")] string soql,
        [Header("Sforce-Query-Options")] string options,
        CancellationToken cancellationToken);

    [Get("/services/data/v{version}/queryAll")]
    Task<ApiResponse<QueryPage>> QueryAllAsync(
        string version,
        [AliasAs("q")] string soql,
        [Header("Sforce-Query-Options")] string options,
        CancellationToken cancellationToken);

    /// <param name="path">The next page's path without its leading slash.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/{**path}")]
    Task<ApiResponse<QueryPage>> PageAsync(string path, CancellationToken cancellationToken);

    [Get("/services/data/v{version}/sobjects/{name}/describe")]
    Task<ApiResponse<JsonElement>> DescribeAsync(string version, string name, CancellationToken cancellationToken);

    [Get("/services/data/v{version}/sobjects")]
    Task<ApiResponse<JsonElement>> ObjectsAsync(string version, CancellationToken cancellationToken);

    [Get("/services/data")]
    Task<ApiResponse<JsonElement>> VersionsAsync(CancellationToken cancellationToken);

    [Get("/services/data/v{version}/limits")]
    Task<ApiResponse<JsonElement>> LimitsAsync(string version, CancellationToken cancellationToken);

    [Get("/services/data/v{version}/limits/recordCount")]
    Task<ApiResponse<JsonElement>> RecordCountAsync(
        string version, [AliasAs("sObjects")] string names, CancellationToken cancellationToken);
}
