using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Performix.Connectors.Resilience;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Refit;

namespace Performix.Connectors.Salesforce;

/// <summary>Asks the org, signing in again once where the session has ended.</summary>
public sealed class SalesforceClient(
    IHttpClientFactory clients,
    SalesforceSession session,
    OrgCircuit circuit,
    IOptions<SalesforceOptions> options,
    TimeProvider time)
{
    internal SalesforceOptions Options => options.Value;

    internal TimeProvider Time => time;

    private string Version => options.Value.ApiVersion;

    /// <summary>Signs in, or says why that cannot be done.</summary>
    internal Task<SignedIn> SignInAsync(CancellationToken cancellationToken) =>
        session.SignInAsync(refused: null, cancellationToken);

    /// <summary>Describes an object; null where the org has none of that name for us.</summary>
    internal async Task<JsonElement?> DescribeAsync(string name, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(
            api => api.DescribeAsync(Version, name, cancellationToken), cancellationToken);
        return answer.StatusCode == HttpStatusCode.NotFound ? null : Content(answer, $"the description of {name}");
    }

    /// <summary>The objects of the org that are in sight, by name only.</summary>
    internal async Task<JsonElement> ObjectsAsync(CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(api => api.ObjectsAsync(Version, cancellationToken), cancellationToken);
        return Content(answer, "the list of objects");
    }

    /// <summary>The versions on offer, and the server's own time.</summary>
    internal async Task<(JsonElement Versions, DateTimeOffset? At)> VersionsAsync(CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(api => api.VersionsAsync(cancellationToken), cancellationToken);
        return (Content(answer, "the list of versions"), answer.Headers.Date);
    }

    /// <summary>How many rows the org has of some objects, and the server's own time.</summary>
    internal async Task<(JsonElement Counts, DateTimeOffset? At)> RecordCountAsync(
        IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var list = string.Join(',', names);
        using var answer = await SendAsync(
            api => api.RecordCountAsync(Version, list, cancellationToken), cancellationToken);
        return (Content(answer, "the numbers of records"), answer.Headers.Date);
    }

    /// <summary>What the org allows and what of it is left.</summary>
    internal async Task<JsonElement> LimitsAsync(CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(api => api.LimitsAsync(Version, cancellationToken), cancellationToken);
        return Content(answer, "the limits of the org");
    }

    /// <summary>How many rows a query has, by its COUNT() form.</summary>
    internal async Task<int> CountAsync(SoqlQuery count, CancellationToken cancellationToken) =>
        (await FirstAsync(count, cancellationToken)).Page.TotalSize;

    /// <summary>How many rows a query has; none where the object is not there for us.</summary>
    internal async Task<int> CountSeenAsync(SoqlQuery count, CancellationToken cancellationToken)
    {
        try
        {
            return await CountAsync(count, cancellationToken);
        }
        catch (SalesforceRefused e) when (e.IsAbsence || e.Code == FaultCodes.Type)
        {
            return 0;
        }
    }

    /// <summary>The first page of a query, and the server's own time.</summary>
    internal Task<(QueryPage Page, DateTimeOffset? At)> FirstAsync(
        SoqlQuery query, CancellationToken cancellationToken)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"batchSize={options.Value.BatchSize}");
        return PageAsync(
            api => query.All
                ? api.QueryAllAsync(Version, query.Text, size, cancellationToken)
                : api.QueryAsync(Version, query.Text, size, cancellationToken),
            query,
            cancellationToken);
    }

    /// <summary>A page after the first one.</summary>
    internal async Task<QueryPage> NextAsync(SoqlQuery query, string url, CancellationToken cancellationToken)
    {
        var path = OrgAddress.NextPath(url) ?? throw new SalesforceRefused(
            "a usable next page", $"nextRecordsUrl of {query.ObjectName}",
            "It is not a path below /services/data/ on the org; nothing was sent there.");
        return (await PageAsync(api => api.PageAsync(path, cancellationToken), query, cancellationToken)).Page;
    }

    private async Task<(QueryPage Page, DateTimeOffset? At)> PageAsync(
        Func<ISalesforceQueryApi, Task<ApiResponse<QueryPage>>> call,
        SoqlQuery query,
        CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(call, cancellationToken);
        return (Content(answer, $"a query of {query.ObjectName}"), answer.Headers.Date);
    }

    internal static T Content<T>(ApiResponse<T> answer, string what) =>
        answer is { IsSuccessful: true, Content: { } content } ? content : throw Refusal.Of(answer, what);

    private Task<ApiResponse<T>> SendAsync<T>(
        Func<ISalesforceQueryApi, Task<ApiResponse<T>>> call, CancellationToken cancellationToken) =>
        SendAsync(SalesforceRegistration.ClientName, call, cancellationToken);

    /// <summary>Sends a call, signing in before it where that is needed.</summary>
    internal async Task<ApiResponse<T>> SendAsync<TApi, T>(
        string clientName, Func<TApi, Task<ApiResponse<T>>> call, CancellationToken cancellationToken)
    {
        try
        {
            var signedIn = await session.SignInAsync(refused: null, cancellationToken);
            var answer = await call(Api<TApi>(clientName, signedIn));
            if (answer.StatusCode == HttpStatusCode.Unauthorized)
            {
                answer.Dispose();
                answer = await call(Api<TApi>(clientName, await session.SignInAsync(signedIn, cancellationToken)));
            }

            return WithinShare(answer);
        }
        catch (HttpRequestException e)
        {
            throw new SalesforceRefused("to answer", "the connection broke", "The next run tries again.", e);
        }
        catch (TimeoutRejectedException e)
        {
            throw new SalesforceRefused("to answer in time", "no answer came", "The next run tries again.", e);
        }
        catch (BrokenCircuitException e)
        {
            throw Refusal.Down(circuit.Outage, e);
        }
    }

    /// <summary>Stops before the org's other users run short of calls.</summary>
    private ApiResponse<T> WithinShare<T>(ApiResponse<T> answer)
    {
        if (ApiUsage.Read(answer.Headers) is not { } usage || usage.Share <= options.Value.MaxDailyShare)
        {
            return answer;
        }

        answer.Dispose();
        throw new SalesforceRefused(
            "nothing, but the reading stops",
            $"{usage.Used} of the day's {usage.Allowed} calls are used",
            "That is above Salesforce:MaxDailyShare: the rest is left to others, and the next run tries again.");
    }

    private TApi Api<TApi>(string clientName, SignedIn signedIn)
    {
        var client = clients.CreateClient(clientName);
        client.BaseAddress = signedIn.Instance;
        return RestService.For<TApi>(client, new RefitSettings
        {
            AuthorizationHeaderValueGetter = (_, _) => Task.FromResult(signedIn.Token),
        });
    }
}
