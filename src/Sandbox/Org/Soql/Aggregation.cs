using Performix.Sandbox.Org.Schema;

namespace Performix.Sandbox.Org.Soql;

/// <summary>GROUP BY: one result row a group, or one for everything where nothing is grouped by.</summary>
internal sealed class Aggregation
{
    /// <summary>Aggregate answers have no second page.</summary>
    private const int MostGroups = 2000;

    private readonly SoqlQuery _query;
    private readonly IReadOnlyList<Column> _columns;
    private readonly BoundOperand[] _keys;
    private readonly BoundOperand[] _measures;
    private readonly SortKey[] _order;
    private readonly Dictionary<GroupKey, Tally[]> _groups = [];

    public Aggregation(SoqlQuery query, Binder binder)
    {
        _query = query;
        _keys = [.. query.GroupBy.Select(binder.BindGroup)];
        _columns = Columns.OfAggregate(query, binder);
        _order = [.. query.OrderBy.Select(item => new SortKey(Ordered(binder, item.Operand), item))];
        _measures =
        [
            .. _columns.Select(column => column.Operand).Concat(_order.Select(key => key.Operand))
                .Where(operand => operand.Written.IsAggregate),
        ];
    }

    public QueryResult Run(Scan scan)
    {
        foreach (var run in scan.Runs())
        {
            Add(scan.Table, run);
        }

        if (_keys.Length == 0 && _groups.Count == 0)
        {
            _groups[new GroupKey([])] = Tallies();
        }

        var limit = _query.Limit ?? int.MaxValue;
        if (_groups.Count - _query.Offset > MostGroups && limit > MostGroups)
        {
            throw SoqlError.TooManyGroups();
        }

        var rows = _groups.ToList();
        rows.Sort((one, other) => Compare(one.Key, one.Value, other.Key, other.Value));
        var page = rows.Skip(_query.Offset).Take(limit)
            .Select(group => Values(_columns.Select(column => column.Operand), group.Key, group.Value)).ToList();
        return new QueryResult
        {
            ObjectName = "AggregateResult",
            Total = page.Count,
            Columns = _columns,
            Aggregates = page,
        };
    }

    private BoundOperand Ordered(Binder binder, Operand operand) =>
        operand.IsAggregate || _query.GroupBy.Any(operand.Same)
            ? binder.Bind(operand)
            : throw SoqlError.Malformed(
                _query.Text, operand.Position, $"Ordered field must be grouped or aggregated: {operand.Path}");

    private void Add(Table table, RowRun run)
    {
        var first = table.At(run.First);
        var last = run.Count == 1 ? first : table.At(run.Last);
        if (Array.TrueForAll(_keys, key => key.IsFlat(first, last))
            && Array.TrueForAll(_measures, measure => IsRowCount(measure) || measure.IsFlat(first, last)))
        {
            Add(first, run.Count);
            return;
        }

        for (var handle = run.First; handle <= run.Last; handle++)
        {
            Add(table.At(handle), 1);
        }
    }

    private void Add(Row row, long count)
    {
        var key = new GroupKey([.. _keys.Select(operand => operand.Value(row))]);
        if (!_groups.TryGetValue(key, out var tallies))
        {
            _groups[key] = tallies = Tallies();
        }

        for (var i = 0; i < _measures.Length; i++)
        {
            tallies[i].Add(IsRowCount(_measures[i]) ? true : _measures[i].Value(row), count);
        }
    }

    private int Compare(GroupKey one, Tally[] ofOne, GroupKey other, Tally[] ofOther)
    {
        var keys = _order.Select(key => key.Operand).ToList();
        var order = Sorter.Compare(_order, Values(keys, one, ofOne), Values(keys, other, ofOther));
        return order != 0 ? order : one.CompareTo(other);
    }

    private object?[] Values(IEnumerable<BoundOperand> operands, GroupKey key, Tally[] tallies) =>
    [
        .. operands.Select(operand => operand.Written.IsAggregate
            ? tallies[Array.IndexOf(_measures, operand)].Result
            : key.Values[Array.FindIndex(_keys, one => one.Written.Same(operand.Written))]),
    ];

    private Tally[] Tallies() => [.. _measures.Select(measure => new Tally(measure))];

    /// <summary>COUNT() and COUNT(Id) need no look at the rows.</summary>
    private static bool IsRowCount(BoundOperand operand) =>
        operand.Written.Function == "COUNT" && operand.Path is null or { Parents.Count: 0, Field.Name: "Id" };
}
