using Refit;

namespace Performix.Connectors.Tests.Refit;

/// <summary>Every kind of request the product sends.</summary>
[Headers("Authorization: Bearer", "Accept: application/json", "Sforce-Call-Options: client=Performix")]
public interface IEchoApi
{
    [Get("/query")]
    Task<HttpResponseMessage> QueryAsync(
        [AliasAs("q")] string? soql,
        int? maxRecords = null,
        [Header("Sforce-Query-Options")] string? options = null,
        CancellationToken cancellationToken = default);

    [Get("/v{version}/{name}/describe")]
    Task<HttpResponseMessage> DescribeAsync(string version, [AliasAs("name")] string objectName);

    [Get("/{**next}")]
    Task<HttpResponseMessage> NextAsync(string next);

    [Get("/ids")]
    Task<HttpResponseMessage> IdsAsync([Query(CollectionFormat.Multi)] int[] id, [Query] string[] names);

    [Get("/plain")]
    Task<HttpResponseMessage> WithOptionsAsync([Header("Sforce-Call-Options")] string? options);

    [Headers("Authorization:")]
    [Post("/token")]
    Task<HttpResponseMessage> TokenAsync(
        [Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form);

    [Post("/token")]
    Task<HttpResponseMessage> FormAsync([Body(BodySerializationMethod.UrlEncoded)] Form form);

    [Post("/jobs")]
    Task<HttpResponseMessage> CreateAsync([Body] Job job);

    [Post("/jobs")]
    Task<HttpResponseMessage> CreateBufferedAsync([Body(buffered: true)] Job job);

    [Put("/jobs/{id}")]
    Task PutAsync(string id, [Body] Job job);

    [Patch("/jobs/{id}")]
    Task<Job> PatchAsync(string id, [Body] Job job);

    [Delete("/jobs/{id}")]
    Task DeleteAsync(string id);

    [Get("/jobs/1")]
    Task<Job> GetAsync(CancellationToken cancellationToken = default);

    [Get("/jobs/1")]
    Task<ApiResponse<Job>> GetResponseAsync();

    [Get("/jobs/1")]
    Task<IApiResponse<Job>> GetInterfaceAsync();

    [Get("/jobs/1")]
    Task<IApiResponse> GetBareAsync();

    [Get("/jobs/1")]
    Task<string> GetTextAsync();

    [Get("/results")]
    Task<ApiResponse<Stream>> GetResultsAsync();

    [Get("/results")]
    Task<Stream> GetStreamAsync();
}
