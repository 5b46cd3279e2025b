using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Refit;

namespace Performix.Connectors.Salesforce;

/// <summary>Asks the org, signing in again once where the session has ended.</summary>
public sealed class SalesforceClient(
    IHttpClientFactory clients, SalesforceSession session, IOptions<SalesforceOptions> options)
{
    private string Version => options.Value.ApiVersion;

    /// <summary>Describes an object; null where the org has none of that name for us.</summary>
    internal async Task<JsonElement?> DescribeAsync(string name, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(
            api => api.DescribeAsync(Version, name, cancellationToken), cancellationToken);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        return answer.IsSuccessStatusCode ? answer.Content : throw Refused(answer, $"the description of {name}");
    }

    /// <summary>All pages of a query, and the server's own time at the first one.</summary>
    internal async Task<QueryAnswer> QueryAsync(string soql, CancellationToken cancellationToken)
    {
        var first = await PageAsync(api => api.QueryAsync(Version, soql, cancellationToken), soql, cancellationToken);
        var records = new List<JsonElement>(first.Page.Records);
        var next = first.Page;
        while (next is { Done: false, NextRecordsUrl: { } url })
        {
            var path = OrgAddress.NextPath(url) ?? throw new SalesforceRefused(
                "a usable next page", $"nextRecordsUrl of {ObjectOf(soql)}",
                "It is not a path below /services/data/ on the org; nothing was sent there.");
            next = (await PageAsync(api => api.PageAsync(path, cancellationToken), soql, cancellationToken)).Page;
            records.AddRange(next.Records);
        }

        return Whole(records, first.Page.TotalSize, soql, first.At);
    }

    private async Task<(QueryPage Page, DateTimeOffset? At)> PageAsync(
        Func<ISalesforceQueryApi, Task<ApiResponse<QueryPage>>> call, string soql, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(call, cancellationToken);
        return answer is { IsSuccessStatusCode: true, Content: { } page }
            ? (page, answer.Headers.Date)
            : throw Refused(answer, $"a query of {ObjectOf(soql)}");
    }

    private static QueryAnswer Whole(List<JsonElement> records, int promised, string soql, DateTimeOffset? at) =>
        records.Count == promised
            ? new QueryAnswer(records, at)
            : throw new SalesforceRefused(
                "all rows", $"{records.Count} of {promised} rows of {ObjectOf(soql)}",
                "The reading is not complete and feeds no verdict; it is tried again on schedule.");

    private static string ObjectOf(string soql)
    {
        var words = soql.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var from = Array.FindIndex(words, w => w.Equals("FROM", StringComparison.OrdinalIgnoreCase));
        return from >= 0 && from + 1 < words.Length ? words[from + 1] : "the org";
    }

    private static SalesforceRefused Refused(IApiResponse answer, string what)
    {
        var fault = SalesforceFault.Read((int)answer.StatusCode, (answer.Error as ApiException)?.Content);
        var hint = fault.Code switch
        {
            "INVALID_FIELD" => "The mapping names a field that the run-as user cannot see: grant it or change the mapping.",
            "INVALID_TYPE" => "The run-as user cannot see the object: see manifest/salesforce-permissions.md.",
            "REQUEST_LIMIT_EXCEEDED" => "The org's daily allowance of calls is used up; the next run tries again.",
            "INVALID_SESSION_ID" => "The session ended twice in a row: check the session policy of the run-as user.",
            _ => "Run `performix doctor --online` for the whole list of checks.",
        };
        return new SalesforceRefused(what, $"{fault.Code}: {fault.Message}", hint, answer.Error);
    }

    private async Task<ApiResponse<T>> SendAsync<T>(
        Func<ISalesforceQueryApi, Task<ApiResponse<T>>> call, CancellationToken cancellationToken)
    {
        try
        {
            var signedIn = await session.SignInAsync(refused: null, cancellationToken);
            var answer = await call(Api(signedIn));
            if (answer.StatusCode != HttpStatusCode.Unauthorized)
            {
                return answer;
            }

            answer.Dispose();
            return await call(Api(await session.SignInAsync(signedIn, cancellationToken)));
        }
        catch (HttpRequestException e)
        {
            throw new SalesforceRefused("to answer", "the connection broke", "The next run tries again.", e);
        }
    }

    private ISalesforceQueryApi Api(SignedIn signedIn)
    {
        var client = clients.CreateClient(SalesforceRegistration.ClientName);
        client.BaseAddress = signedIn.Instance;
        return RestService.For<ISalesforceQueryApi>(client, new RefitSettings
        {
            AuthorizationHeaderValueGetter = async (_, _) => await Task.FromResult(signedIn.Token),
        });
    }
}
