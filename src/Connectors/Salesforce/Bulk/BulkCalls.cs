using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Refit;

namespace Performix.Connectors.Salesforce.Bulk;

/// <summary>The calls that a job takes, all with the version of the other calls: Salesforce refuses to mix them.
/// </summary>
internal sealed class BulkCalls(SalesforceClient client)
{
    /// <summary>The literal word in the header of the last page.</summary>
    private const string NoMore = "null";

    private string Version => client.Options.ApiVersion;

    /// <summary>Makes a job, and says the server's own time.</summary>
    public async Task<(BulkState Job, DateTimeOffset? At)> CreateAsync(
        SoqlQuery query, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(
            api => api.CreateAsync(Version, BulkQuery.Of(query), cancellationToken), cancellationToken);
        var job = SalesforceClient.Content(answer, $"a bulk query of {query.ObjectName}");
        return SalesforceId.IsId(job.Id) ? (job, answer.Headers.Date) : throw new SalesforceRefused(
            "a usable job", $"a bulk query of {query.ObjectName}",
            "The answer has no id; nothing was asked for by it.");
    }

    public async Task<BulkState> StateAsync(string id, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(api => api.StateAsync(Version, id, cancellationToken), cancellationToken);
        return SalesforceClient.Content(answer, $"the state of bulk job {id}");
    }

    /// <summary>One page, turned into rows while it comes.</summary>
    /// <exception cref="IOException">It broke off.</exception>
    public async Task<BulkPage<TRow>> PageAsync<TRow>(
        string id, string? locator, Func<JsonElement, TRow> row, CancellationToken cancellationToken)
    {
        using var answer = await client.SendAsync<ISalesforceBulkApi, Stream>(
            SalesforceRegistration.StreamingName,
            api => api.ResultsAsync(Version, id, client.Options.BulkPage, locator, cancellationToken),
            cancellationToken);
        var csv = SalesforceClient.Content(answer, $"the results of bulk job {id}");
        var rows = await CsvRows.ReadAsync(csv, row, cancellationToken);
        var said = One(answer.Headers, "Sforce-NumberOfRecords");
        if (said is not null && said != rows.Count.ToString(CultureInfo.InvariantCulture))
        {
            throw new IOException($"A page of {said} rows ended after {rows.Count}.");
        }

        var next = One(answer.Headers, "Sforce-Locator");
        return new BulkPage<TRow>(rows, next is null or "" or NoMore ? null : next);
    }

    public async Task AbortAsync(string id, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(
            api => api.AbortAsync(Version, id, new BulkAbort(), cancellationToken), cancellationToken);
    }

    public async Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(api => api.DeleteAsync(Version, id, cancellationToken), cancellationToken);
    }

    private static string? One(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private Task<ApiResponse<T>> SendAsync<T>(
        Func<ISalesforceBulkApi, Task<ApiResponse<T>>> call, CancellationToken cancellationToken) =>
        client.SendAsync(SalesforceRegistration.ClientName, call, cancellationToken);
}
