using System.Text.Json;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>
/// Reads all rows of an object: few in one query, many in a bulk job. Where the org finds the query too long or has no
/// bulk queries, in stretches of ids, which halve as often as it still finds them too long. An id never changes, so no
/// row is missed or met twice while others edit the org.
/// </summary>
internal sealed class RowReading(QueryReading queries)
{
    /// <summary>The first stretch in rows, and how often it halves: down to 1,250.</summary>
    private const int FirstStretch = 20_000;
    private const int Halvings = 4;

    /// <summary>All rows of an object, however many: they are counted first.</summary>
    public async Task<QueryAnswer<TRow>> ReadAsync<TRow>(
        WantedObject wanted,
        IReadOnlyList<string> fields,
        Func<JsonElement, TRow> row,
        CancellationToken cancellationToken)
        where TRow : OrgRow => await IsManyAsync(wanted, cancellationToken)
            ? await BulkAsync(wanted, fields, row, cancellationToken)
                ?? await StretchesAsync(wanted, fields, row, cancellationToken)
            : await FewAsync(wanted, fields, row, cancellationToken);

    /// <summary>Rows of which there are few: no call is spent on counting them.</summary>
    public async Task<QueryAnswer<TRow>> FewAsync<TRow>(
        WantedObject wanted,
        IReadOnlyList<string> fields,
        Func<JsonElement, TRow> row,
        CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        try
        {
            return await queries.ReadAsync(wanted.Query(fields), row, cancellationToken);
        }
        catch (SalesforceRefused e) when (e.Code == FaultCodes.QueryTimeout)
        {
            return await PartedAsync(wanted, fields, row, cancellationToken);
        }
    }

    /// <summary>The rows with a newer stamp, and how many rows there are in all, by one call where a page has the
    /// newer ones; null where the org cannot sort so many in the time it gives itself.</summary>
    public async Task<(IReadOnlyList<TRow> Rows, long Total)?> NewerAsync<TRow>(
        SoqlQuery newestFirst,
        Func<JsonElement, TRow> row,
        Func<TRow, bool> isNewer,
        CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        try
        {
            return await queries.FirstRowsAsync(newestFirst, row, isNewer, cancellationToken);
        }
        catch (SalesforceRefused e) when (e.Code == FaultCodes.QueryTimeout)
        {
            return null;
        }
    }

    /// <summary>How many rows there are.</summary>
    public async Task<long> CountAsync(WantedObject wanted, CancellationToken cancellationToken) =>
        await queries.Client.CountAsync(wanted.Count(), cancellationToken);

    /// <summary>A job has no two minutes to be done in: the last resort where no stretch is short enough.</summary>
    private async Task<QueryAnswer<TRow>> PartedAsync<TRow>(
        WantedObject wanted,
        IReadOnlyList<string> fields,
        Func<JsonElement, TRow> row,
        CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        try
        {
            return await StretchesAsync(wanted, fields, row, cancellationToken);
        }
        catch (SalesforceRefused e) when (e.Code == FaultCodes.QueryTimeout)
        {
            if (await BulkAsync(wanted, fields, row, cancellationToken) is { } answer)
            {
                return answer;
            }

            throw;
        }
    }

    /// <summary>Counted before anything is read. What takes too long to count takes too long to read in pages.
    /// </summary>
    private async Task<bool> IsManyAsync(WantedObject wanted, CancellationToken cancellationToken)
    {
        try
        {
            return await CountAsync(wanted, cancellationToken) > queries.Client.Options.BulkAbove;
        }
        catch (SalesforceRefused e) when (e.Code == FaultCodes.QueryTimeout)
        {
            return true;
        }
    }

    /// <summary>In the order of ids, as queries give them.</summary>
    private async Task<QueryAnswer<TRow>?> BulkAsync<TRow>(
        WantedObject wanted,
        IReadOnlyList<string> fields,
        Func<JsonElement, TRow> row,
        CancellationToken cancellationToken)
        where TRow : OrgRow =>
        await queries.Bulk.ReadAsync(wanted.Bulk(fields), row, cancellationToken) is { } answer
            ? answer with { Rows = [.. answer.Rows.OrderBy(one => one.Id, StringComparer.Ordinal)] }
            : null;

    private async Task<QueryAnswer<TRow>> StretchesAsync<TRow>(
        WantedObject wanted,
        IReadOnlyList<string> fields,
        Func<JsonElement, TRow> row,
        CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        var rows = new List<TRow>();
        DateTimeOffset? at = null;
        var size = FirstStretch;
        var halvings = 0;
        while (true)
        {
            var after = rows.Count > 0 ? rows[^1].Id : null;
            try
            {
                var stretch = await queries.ReadAsync(wanted.Query(fields, after, size), row, cancellationToken);
                at ??= stretch.At;
                rows.AddRange(stretch.Rows);
                if (stretch.Rows.Count < size)
                {
                    return new QueryAnswer<TRow>(rows, at);
                }
            }
            catch (SalesforceRefused e) when (e.Code == FaultCodes.QueryTimeout && halvings < Halvings)
            {
                halvings++;
                size /= 2;
            }
        }
    }
}
