using System.Text.Json;
using Performix.Connectors.Salesforce.Bulk;

namespace Performix.Connectors.Salesforce;

/// <summary>Reads a query from its first page to its last, or not at all.</summary>
internal sealed class QueryReading(SalesforceClient client)
{
    public SalesforceClient Client => client;

    /// <summary>For what is too much for pages.</summary>
    public BulkReading Bulk { get; } = new(client);

    public static SalesforceRefused Incomplete(SoqlQuery query, long received, long promised) => new(
        "all rows", $"{received} of {promised} rows of {query.ObjectName}",
        "The reading is not complete and feeds no verdict; it is tried again on schedule.");

    /// <summary>All rows. Each page becomes rows as it comes; a locator that has expired is asked for anew, once, from
    /// the first page on.</summary>
    public async Task<QueryAnswer<TRow>> ReadAsync<TRow>(
        SoqlQuery query, Func<JsonElement, TRow> row, CancellationToken cancellationToken)
    {
        try
        {
            return await PagesAsync(query, row, cancellationToken);
        }
        catch (SalesforceRefused e) when (e.Code == FaultCodes.Locator)
        {
            return await PagesAsync(query, row, cancellationToken);
        }
    }

    private async Task<QueryAnswer<TRow>> PagesAsync<TRow>(
        SoqlQuery query, Func<JsonElement, TRow> row, CancellationToken cancellationToken)
    {
        var (page, at) = await client.FirstAsync(query, cancellationToken);
        var promised = page.TotalSize;
        var rows = new List<TRow>();
        Add(rows, page, row, query);
        while (page is { Done: false, NextRecordsUrl: { } url, Records.Count: > 0 } && rows.Count < promised)
        {
            page = await client.NextAsync(query, url, cancellationToken);
            Add(rows, page, row, query);
        }

        return page.Done && rows.Count == promised
            ? new QueryAnswer<TRow>(rows, at)
            : throw Incomplete(query, rows.Count, promised);
    }

    /// <summary>The first rows of a query, up to the page with one that is not wanted any more, and how many rows the
    /// query has: the org tells that with the first page. A locator that has expired is asked for anew, once.</summary>
    public async Task<(IReadOnlyList<TRow> Rows, long Total)> FirstRowsAsync<TRow>(
        SoqlQuery query, Func<JsonElement, TRow> row, Func<TRow, bool> isWanted, CancellationToken cancellationToken)
    {
        try
        {
            return await FirstPagesAsync(query, row, isWanted, cancellationToken);
        }
        catch (SalesforceRefused e) when (e.Code == FaultCodes.Locator)
        {
            return await FirstPagesAsync(query, row, isWanted, cancellationToken);
        }
    }

    private async Task<(IReadOnlyList<TRow> Rows, long Total)> FirstPagesAsync<TRow>(
        SoqlQuery query, Func<JsonElement, TRow> row, Func<TRow, bool> isWanted, CancellationToken cancellationToken)
    {
        var page = (await client.FirstAsync(query, cancellationToken)).Page;
        var promised = page.TotalSize;
        var rows = new List<TRow>();
        Add(rows, page, row, query);
        while (page is { Done: false, NextRecordsUrl: { } url, Records.Count: > 0 } && isWanted(rows[^1]))
        {
            page = await client.NextAsync(query, url, cancellationToken);
            Add(rows, page, row, query);
        }

        var isEnough = rows.Count > 0 && rows.Count <= promised && !isWanted(rows[^1]);
        return isEnough || (page.Done && rows.Count == promised)
            ? ([.. rows.TakeWhile(isWanted)], promised)
            : throw Incomplete(query, rows.Count, promised);
    }

    private static void Add<TRow>(List<TRow> rows, QueryPage page, Func<JsonElement, TRow> row, SoqlQuery query)
    {
        try
        {
            rows.AddRange(page.Records.Select(row));
        }
        catch (JsonException e)
        {
            throw new SalesforceRefused(
                "a readable row", $"{query.ObjectName} {e.Path}",
                "A field does not hold the kind of value that the mapping takes it for: check the mapping.", e);
        }
    }
}
