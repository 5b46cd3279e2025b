using System.Text.Json;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>Rows by one query where there are few, otherwise in whatever way takes many.</summary>
internal sealed class OrgQueries(QueryReading queries)
{
    private readonly RowReading _many = new(queries);

    /// <summary>Rows of which there are few: no call is spent on counting them first.</summary>
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
            return await ManyAsync(wanted, fields, row, cancellationToken);
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

    /// <summary>All rows of an object.</summary>
    public Task<QueryAnswer<TRow>> ManyAsync<TRow>(
        WantedObject wanted,
        IReadOnlyList<string> fields,
        Func<JsonElement, TRow> row,
        CancellationToken cancellationToken)
        where TRow : OrgRow => _many.ReadAsync(wanted, fields, row, cancellationToken);
}
