using System.Text.Json;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>One reading of an org, object by object.</summary>
internal sealed class OrgReading(
    SalesforceClient client, FieldMapping mapping, DateOnly from, Func<int, int, Task> progress)
{
    private const int ObjectsInAll = 17;

    private static readonly JsonSerializerOptions RowJson = new() { Converters = { new SalesforceInstantJson() } };

    private readonly Dictionary<string, string> _absent = [];
    private int _read;

    /// <summary>The server's own time at the first answer.</summary>
    public DateTimeOffset? At { get; private set; }

    public async Task<OrgRows> ReadAsync(CancellationToken cancellationToken)
    {
        var wanted = new WantedObjects(mapping, from);
        var rows = new OrgRows
        {
            Users = await RequiredAsync<UserRow>(wanted.Users, cancellationToken),
            Opportunities = await RequiredAsync<OpportunityRow>(wanted.Opportunities, cancellationToken),
            UserRoles = await OptionalAsync<UserRoleRow>(WantedObjects.UserRoles, cancellationToken),
            Accounts = await OptionalAsync<AccountRow>(wanted.Accounts, cancellationToken),
            Quotas = await OptionalAsync<ForecastingQuotaRow>(wanted.Quotas, cancellationToken),
            Periods = await OptionalAsync<PeriodRow>(WantedObjects.Periods, cancellationToken),
            Territories = await OptionalAsync<Territory2Row>(WantedObjects.Territories, cancellationToken),
            TerritoryModels = await OptionalAsync<Territory2ModelRow>(WantedObjects.TerritoryModels, cancellationToken),
            UserTerritories = await OptionalAsync<UserTerritory2AssociationRow>(WantedObjects.UserTerritories, cancellationToken),
            ObjectTerritories =
                await OptionalAsync<ObjectTerritory2AssociationRow>(WantedObjects.ObjectTerritories, cancellationToken),
            Splits = await OptionalAsync<OpportunitySplitRow>(WantedObjects.Splits, cancellationToken),
            SplitTypes = await OptionalAsync<OpportunitySplitTypeRow>(WantedObjects.SplitTypes, cancellationToken),
            Currencies = await OptionalAsync<CurrencyTypeRow>(WantedObjects.Currencies, cancellationToken),
            DatedRates = await OptionalAsync<DatedConversionRateRow>(WantedObjects.DatedRates, cancellationToken),
        };
        return await WithCountsAsync(rows, wanted, cancellationToken);
    }

    private async Task<OrgRows> WithCountsAsync(
        OrgRows rows, WantedObjects wanted, CancellationToken cancellationToken)
    {
        var counts = new GroupedReading(client, At ?? throw new InvalidOperationException("Nothing was read yet."));
        var tasks = await CountedAsync<TaskRow>(counts, wanted.Tasks, cancellationToken);
        var events = await CountedAsync<EventRow>(counts, wanted.Events, cancellationToken);
        var leads = await CountedAsync<LeadRow>(counts, wanted.Leads, cancellationToken);
        return rows with
        {
            Tasks = tasks?.Select(t => t.Row with { ActivityDate = t.From, IsClosed = true, Count = t.Count }),
            Events = events?.Select(e => e.Row with { ActivityDate = e.From, IsChild = false, Count = e.Count }),
            Leads = leads?.Select(l => l.Row with
            {
                CreatedDate = new DateTimeOffset(l.From, TimeOnly.MinValue, TimeSpan.Zero),
                Count = l.Count,
            }),
            Absent = _absent,
        };
    }

    private async Task<IReadOnlyList<TRow>> RequiredAsync<TRow>(
        WantedObject wanted, CancellationToken cancellationToken) =>
        await OptionalAsync<TRow>(wanted, cancellationToken) ?? throw new SalesforceRefused(
            $"the object {wanted.Name}", "INVALID_TYPE",
            "Nothing can be diagnosed without it: grant the run-as user read access; "
            + "see manifest/salesforce-permissions.md.");

    private async Task<IReadOnlyList<TRow>?> OptionalAsync<TRow>(
        WantedObject wanted, CancellationToken cancellationToken)
    {
        await progress(_read++, ObjectsInAll);
        if (await VisibleAsync(wanted, cancellationToken) is not { } fields)
        {
            return null;
        }

        var answer = await client.QueryAsync(wanted.Soql(fields), cancellationToken);
        At ??= answer.At;
        return [.. answer.Records.Select(Row<TRow>)];
    }

    private async Task<IReadOnlyList<Grouped<TRow>>?> CountedAsync<TRow>(
        GroupedReading counts, WantedCounts wanted, CancellationToken cancellationToken)
    {
        await progress(_read++, ObjectsInAll);
        if (await VisibleAsync(wanted.Object, cancellationToken) is not { } fields)
        {
            return null;
        }

        return await counts.ReadAsync(wanted, fields, Row<TRow>, cancellationToken);
    }

    /// <summary>The wanted fields that the run-as user can see; null where the object is not there for it.</summary>
    private async Task<IReadOnlyList<string>?> VisibleAsync(WantedObject wanted, CancellationToken cancellationToken)
    {
        if (!mapping.Reads(wanted.Name))
        {
            _absent[wanted.Name] = "switched off in the mapping";
            return null;
        }

        if (await client.DescribeAsync(wanted.Name, cancellationToken) is not { } description)
        {
            _absent[wanted.Name] = "the org has no such object, or the run-as user cannot see it";
            return null;
        }

        var seen = description.GetProperty("fields").EnumerateArray()
            .SelectMany(f => new[] { f.GetProperty("name").GetString(), Relation(f) })
            .OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = wanted.Needed.Where(f => !seen.Contains(f)).ToArray();
        return missing.Length == 0
            ? [.. wanted.Fields.Where(f => seen.Contains(f.Split('.')[0]))]
            : throw new SalesforceRefused(
                $"the field {wanted.Name}.{missing[0]}", "it is not in the object's description",
                $"Grant the run-as user read access to {string.Join(", ", missing)} of {wanted.Name}, or change the mapping.");
    }

    private static string? Relation(JsonElement field) =>
        field.TryGetProperty("relationshipName", out var name) ? name.GetString() : null;

    private static TRow Row<TRow>(JsonElement record) =>
        record.Deserialize<TRow>(RowJson) ?? throw new JsonException("A record is null.");
}
