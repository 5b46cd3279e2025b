using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>Everything from the org; nothing is kept.</summary>
internal sealed class WholeRows(RowReading rows, QueryReading queries, SightReading sight) : IRowSource
{
    private readonly RowJson _json = new();
    private readonly Dictionary<string, string> _absent = [];

    public IReadOnlyDictionary<string, string> Absent => _absent;

    public async Task<IReadOnlyList<TRow>?> RowsAsync<TRow>(
        WantedObject wanted, CancellationToken cancellationToken)
        where TRow : OrgRow
    {
        if (await FieldsAsync(wanted, groups: false, cancellationToken) is not { } fields)
        {
            return null;
        }

        var answer = await rows.ReadAsync(wanted, fields, _json.Read<TRow>, cancellationToken);
        return [.. answer.Rows.OrderBy(row => row.Id, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<Grouped<TRow>>?> CountsAsync<TRow>(
        WantedCounts wanted, CountSpan span, CancellationToken cancellationToken)
    {
        if (await FieldsAsync(wanted.Object, groups: true, cancellationToken) is not { } fields)
        {
            return null;
        }

        var counts = new GroupedReading(queries, span.Owners);
        var all = new List<Grouped<TRow>>();
        var last = 0;
        foreach (var quarter in GroupedReading.Quarters(wanted, span.Today))
        {
            var groups = await counts.ReadAsync(wanted, fields, (quarter, last), cancellationToken);
            last = groups.Count;
            all.AddRange(groups.Select(g => new Grouped<TRow>(_json.Read<TRow>(g.Group), quarter.Start, g.Count)));
        }

        return all;
    }

    private async Task<IReadOnlyList<string>?> FieldsAsync(
        WantedObject wanted, bool groups, CancellationToken cancellationToken)
    {
        var seen = await sight.OfAsync(wanted, groups, cancellationToken);
        foreach (var (what, why) in seen.Absent)
        {
            _absent[what] = why;
        }

        return seen.Fields;
    }
}
