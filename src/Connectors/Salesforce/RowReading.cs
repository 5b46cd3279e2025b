using System.Text.Json;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>
/// Reads all rows of an object: in one query or, where the org finds that too long, in stretches of ids, which halve as
/// often as it still does. An id never changes, so no row is missed or met twice while others edit the org.
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
        try
        {
            return await queries.ReadAsync(wanted.Query(fields), row, cancellationToken);
        }
        catch (SalesforceRefused e) when (e.Code == FaultCodes.QueryTimeout)
        {
            return await StretchesAsync(wanted, fields, row, cancellationToken);
        }
    }

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
