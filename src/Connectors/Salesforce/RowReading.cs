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

    public async Task<QueryAnswer<TRow>> ReadAsync<TRow>(
        WantedObject wanted,
        IReadOnlyList<string> fields,
        Func<JsonElement, TRow> row,
        CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        if (await IsManyAsync(wanted, cancellationToken))
        {
            return await BulkAsync(wanted, fields, row, cancellationToken)
                ?? await StretchesAsync(wanted, fields, row, cancellationToken);
        }

        try
        {
            return await queries.ReadAsync(wanted.Query(fields), row, cancellationToken);
        }
        catch (SalesforceRefused e) when (e.Code == FaultCodes.QueryTimeout)
        {
            return await PartedAsync(wanted, fields, row, cancellationToken);
        }
    }

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
            var client = queries.Client;
            return await client.CountAsync(wanted.Count(), cancellationToken) > client.Options.BulkAbove;
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
