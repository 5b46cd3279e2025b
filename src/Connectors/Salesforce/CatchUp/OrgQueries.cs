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

    /// <summary>All rows of an object.</summary>
    public Task<QueryAnswer<TRow>> ManyAsync<TRow>(
        WantedObject wanted,
        IReadOnlyList<string> fields,
        Func<JsonElement, TRow> row,
        CancellationToken cancellationToken)
        where TRow : OrgRow => _many.ReadAsync(wanted, fields, row, cancellationToken);
}
