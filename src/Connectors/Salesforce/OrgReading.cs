using System.Text.Json;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>One reading of an org, object by object.</summary>
internal sealed class OrgReading(
    SalesforceClient client, FieldMapping mapping, DateOnly from, Func<int, int, Task> progress)
{
    private readonly JsonSerializerOptions _rowJson =
        new() { Converters = { new SalesforceInstantJson(), new SharedText() } };

    private readonly WantedObjects _wanted = new(mapping, from);
    private readonly QueryReading _queries = new(client);
    private readonly Dictionary<string, string> _absent = [];
    private int _read;

    /// <summary>The server's own time at the first answer.</summary>
    public DateTimeOffset? At { get; private set; }

    public async Task<OrgRows> ReadAsync(CancellationToken cancellationToken)
    {
        var users = await RowsAsync<UserRow>(_wanted.Users, cancellationToken) ?? [];
        var rows = new OrgRows
        {
            Users = users,
            Opportunities = await RowsAsync<OpportunityRow>(_wanted.Opportunities, cancellationToken) ?? [],
            Accounts = await RowsAsync<AccountRow>(_wanted.Accounts, cancellationToken),
            Quotas = await QuotasAsync(cancellationToken),
            Periods = await RowsAsync<PeriodRow>(_wanted.Periods, cancellationToken),
            Splits = await RowsAsync<OpportunitySplitRow>(_wanted.Splits, cancellationToken),
            SplitTypes = await RowsAsync<OpportunitySplitTypeRow>(_wanted.SplitTypes, cancellationToken),
            Currencies = await RowsAsync<CurrencyTypeRow>(WantedObjects.Currencies, cancellationToken),
            DatedRates = await RowsAsync<DatedConversionRateRow>(WantedObjects.DatedRates, cancellationToken),
        };
        return await WithCountsAsync(
            await WithTerritoriesAsync(rows, cancellationToken), OwnersOf(users), cancellationToken);
    }

    private async Task<OrgRows> WithTerritoriesAsync(OrgRows rows, CancellationToken cancellationToken) => rows with
    {
        Territories = await RowsAsync<Territory2Row>(_wanted.Territories, cancellationToken),
        TerritoryModels = await RowsAsync<Territory2ModelRow>(_wanted.TerritoryModels, cancellationToken),
        UserTerritories = await RowsAsync<UserTerritory2AssociationRow>(_wanted.UserTerritories, cancellationToken),
        ObjectTerritories =
            await RowsAsync<ObjectTerritory2AssociationRow>(_wanted.ObjectTerritories, cancellationToken),
    };

    private async Task<OrgRows> WithCountsAsync(
        OrgRows rows, IReadOnlyList<string> owners, CancellationToken cancellationToken)
    {
        var at = At ?? throw new InvalidOperationException("Nothing was read yet.");
        var counts = new GroupedReading(_queries, owners, DateOnly.FromDateTime(at.UtcDateTime));
        var tasks = await CountedAsync<TaskRow>(counts, _wanted.Tasks, cancellationToken);
        var events = await CountedAsync<EventRow>(counts, _wanted.Events, cancellationToken);
        var leads = await CountedAsync<LeadRow>(counts, _wanted.Leads, cancellationToken);
        return rows with
        {
            Tasks = tasks?.Select(t => t.Row with { ActivityDate = t.From, Count = t.Count }),
            Events = events?.Select(e => e.Row with { ActivityDate = e.From, Count = e.Count }),
            Leads = leads?.Select(l => l.Row with
            {
                CreatedDate = new DateTimeOffset(l.From, TimeOnly.MinValue, TimeSpan.Zero),
                Count = l.Count,
            }),
            Absent = _absent,
            Partial = await new Completeness(client).OfAsync(_wanted.All.Select(one => one.Name)
                .Where(name => !_absent.ContainsKey(name)), cancellationToken),
        };
    }

    private static IReadOnlyList<string> OwnersOf(IEnumerable<UserRow> users) =>
        [.. users.Select(user => user.Id).OfType<string>().Where(SalesforceId.IsId).Order(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<ForecastingQuotaRow>?> QuotasAsync(CancellationToken cancellationToken)
    {
        var rows = await RowsAsync<ForecastingQuotaRow>(_wanted.Quotas, cancellationToken);
        return mapping.Quota.Source == QuotaSource.Custom
            ? rows?.Select(row => CustomQuotas.Named(row, mapping.Quota.Fields)).ToList()
            : rows;
    }

    private async Task<IReadOnlyList<TRow>?> RowsAsync<TRow>(
        WantedObject? wanted, CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        if (wanted is null || await VisibleAsync(wanted, groups: false, cancellationToken) is not { } fields)
        {
            return null;
        }

        var answer = await new RowReading(_queries).ReadAsync(wanted, fields, Row<TRow>, cancellationToken);
        At ??= answer.At;
        return answer.Rows;
    }

    private async Task<IReadOnlyList<Grouped<TRow>>?> CountedAsync<TRow>(
        GroupedReading counts, WantedCounts wanted, CancellationToken cancellationToken) =>
        await VisibleAsync(wanted.Object, groups: true, cancellationToken) is { } fields
            ? await counts.ReadAsync(wanted, fields, Row<TRow>, cancellationToken)
            : null;

    /// <summary>The wanted fields that the run-as user can see; null where the object is of no use without the others.
    /// </summary>
    private async Task<IReadOnlyList<string>?> VisibleAsync(
        WantedObject wanted, bool groups, CancellationToken cancellationToken)
    {
        await progress(_read++, _wanted.All.Count);
        if (!mapping.Reads(wanted.Name))
        {
            return Without(wanted, "switched off in the mapping");
        }

        var sight = Sight.Of(wanted, await client.DescribeAsync(wanted.Name, cancellationToken), groups);
        if (!sight.IsThere)
        {
            return Without(wanted, "the org has no such object, or the run-as user may not read it");
        }

        if (sight.Lacking is { Count: > 0 } lacking)
        {
            return Without(wanted, $"the run-as user cannot see its field {string.Join(", ", lacking)}", lacking[0]);
        }

        foreach (var field in sight.Hidden)
        {
            _absent[$"{wanted.Name}.{field}"] = groups
                ? "the org has no such field, cannot group by it, or the run-as user cannot see it"
                : "the org has no such field, or the run-as user cannot see it";
        }

        return sight.Fields;
    }

    private IReadOnlyList<string>? Without(WantedObject wanted, string why, string? field = null)
    {
        if (WantedObjects.Required.Contains(wanted.Name))
        {
            var grant = field is null
                ? $"Grant it the object permissions Read and View All Records on {wanted.Name}"
                : $"Grant it field-level security Read on {wanted.Name}.{field}, or change the mapping";
            throw new SalesforceRefused(
                field is null ? $"the object {wanted.Name}" : $"the field {wanted.Name}.{field}",
                why,
                $"Nothing can be diagnosed without it. {grant}; see manifest/salesforce-permissions.md.");
        }

        _absent[wanted.Name] = why;
        return null;
    }

    private TRow Row<TRow>(JsonElement record) =>
        record.Deserialize<TRow>(_rowJson) ?? throw new JsonException("A record is null.");
}
