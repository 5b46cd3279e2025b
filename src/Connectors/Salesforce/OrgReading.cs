using Performix.Connectors.Salesforce.CatchUp;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>One reading of an org, object by object.</summary>
internal sealed class OrgReading(
    IRowSource source, WantedObjects wanted, FieldMapping mapping, Func<int, int, Task> progress)
{
    private int _read;

    /// <summary>Reads everything.</summary>
    /// <param name="today">The server's day.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<OrgRows> ReadAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var users = await RowsAsync<UserRow>(wanted.Users, cancellationToken) ?? [];

        // Accounts first: those that were merged redirect the opportunities kept from before.
        var accounts = await RowsAsync<AccountRow>(wanted.Accounts, cancellationToken);
        var rows = new OrgRows
        {
            Users = users,
            UserRoles = await RowsAsync<UserRoleRow>(wanted.UserRoles, cancellationToken),
            Accounts = accounts,
            Opportunities = await RowsAsync<OpportunityRow>(wanted.Opportunities, cancellationToken) ?? [],
            Quotas = await QuotasAsync(cancellationToken),
            OwnerChanges = await RowsAsync<AccountHistoryRow>(wanted.OwnerChanges, cancellationToken),
            OpportunityOwners =
                await RowsAsync<OpportunityFieldHistoryRow>(wanted.OpportunityOwners, cancellationToken),
            Splits = await RowsAsync<OpportunitySplitRow>(wanted.Splits, cancellationToken),
            SplitTypes = await RowsAsync<OpportunitySplitTypeRow>(wanted.SplitTypes, cancellationToken),
            Currencies = await RowsAsync<CurrencyTypeRow>(WantedObjects.Currencies, cancellationToken),
            DatedRates = await RowsAsync<DatedConversionRateRow>(WantedObjects.DatedRates, cancellationToken),
        };
        return await WithCountsAsync(
            await WithTerritoriesAsync(rows, cancellationToken),
            new CountSpan(OwnersOf(users), today),
            cancellationToken);
    }

    private async Task<OrgRows> WithTerritoriesAsync(OrgRows rows, CancellationToken cancellationToken) => rows with
    {
        Territories = await RowsAsync<Territory2Row>(wanted.Territories, cancellationToken),
        UserTerritories = await RowsAsync<UserTerritory2AssociationRow>(wanted.UserTerritories, cancellationToken),
        ObjectTerritories =
            await RowsAsync<ObjectTerritory2AssociationRow>(wanted.ObjectTerritories, cancellationToken),
    };

    private async Task<OrgRows> WithCountsAsync(OrgRows rows, CountSpan span, CancellationToken cancellationToken)
    {
        var tasks = await CountsAsync<TaskRow>(wanted.Tasks, span, cancellationToken);
        var events = await CountsAsync<EventRow>(wanted.Events, span, cancellationToken);
        var leads = await RowsAsync<LeadRow>(wanted.Leads, cancellationToken);
        return rows with
        {
            Tasks = tasks?.Select(t => t.Row with { ActivityDate = t.From, Count = t.Count }),
            Events = events?.Select(e => e.Row with { ActivityDate = e.From, Count = e.Count }),
            Leads = leads,
            Absent = source.Absent,
        };
    }

    private static IReadOnlyList<string> OwnersOf(IEnumerable<UserRow> users) =>
        [.. users.Select(user => user.Id).OfType<string>().Where(SalesforceId.IsId).Order(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<ForecastingQuotaRow>?> QuotasAsync(CancellationToken cancellationToken)
    {
        var rows = await RowsAsync<ForecastingQuotaRow>(wanted.Quotas, cancellationToken);
        return mapping.Quota.Source == QuotaSource.Custom
            ? rows?.Select(row => CustomQuotas.Named(row, mapping.Quota.Fields)).ToList()
            : rows;
    }

    private async Task<IReadOnlyList<TRow>?> RowsAsync<TRow>(WantedObject? one, CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        if (one is null)
        {
            return null;
        }

        await progress(_read++, wanted.All.Count);
        return await source.RowsAsync<TRow>(one, cancellationToken);
    }

    private async Task<IReadOnlyList<Grouped<TRow>>?> CountsAsync<TRow>(
        WantedCounts one, CountSpan span, CancellationToken cancellationToken)
    {
        await progress(_read++, wanted.All.Count);
        return await source.CountsAsync<TRow>(one, span, cancellationToken);
    }
}
