using Performix.Sandbox.Org.Objects;
using Performix.Sandbox.Org.Schema;
using Performix.Sandbox.World;

namespace Performix.Sandbox.Org;

/// <summary>The tables of the org, by object name.</summary>
internal sealed class OrgTables
{
    private readonly Dictionary<string, Table> _tables;

    public OrgTables(SalesWorld world)
    {
        Source = OrgSource.Of(world);
        Table[] tables =
        [
            .. PeopleObjects.Of(Source),
            .. AccountObjects.Of(Source),
            .. TerritoryObjects.Of(Source),
            .. QuotaObjects.Of(Source),
            .. OpportunityObjects.Of(Source),
            .. HistoryObjects.Of(Source),
            .. LeadObjects.Of(Source),
            .. ActivityObjects.Of(Source),
        ];
        _tables = tables.ToDictionary(table => table.Spec.Name, StringComparer.OrdinalIgnoreCase);
    }

    public OrgSource Source { get; }

    public IEnumerable<Table> All => _tables.Values;

    public Table? Table(string name) => _tables.GetValueOrDefault(name);
}
