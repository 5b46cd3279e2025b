using Performix.Sandbox.Org.Schema;
using Performix.Sandbox.World;

namespace Performix.Sandbox.Org.Soql;

/// <summary>Runs queries against the org's tables.</summary>
internal sealed class Engine(OrgTables tables, Visibility visibility)
{
    /// <param name="text">The query.</param>
    /// <param name="all">Whether deleted and archived rows are looked at too, as queryAll does.</param>
    public QueryResult Run(string text, bool all) => Run(Parser.Parse(text), all);

    private QueryResult Run(SoqlQuery query, bool all)
    {
        var binder = new Binder(tables, visibility, query);
        var literals = new Literals(query.Text, tables.Source.Clock.Today);
        var builder = new FilterBuilder(binder, literals, inner => Ids(inner, all));
        var filter = builder.Build(query.Where);
        var hidden = visibility.HiddenShare(binder.Table.Spec.Name);
        filter = hidden > 0 ? new Filter.Both(new Shared(hidden), filter) : filter;
        var scan = new Scan(binder.Table, all ? filter : new Filter.Both(new Visible(), filter));
        if (query.IsCount)
        {
            return new QueryResult { ObjectName = query.From.Text, Total = scan.Runs().Sum(run => run.Count) };
        }

        return query.IsAggregate ? new Aggregation(query, binder).Run(scan) : Rows(query, binder, scan);
    }

    private List<object?> Ids(SoqlQuery query, bool all)
    {
        var result = Run(query, all);
        return [.. result.Page(0, int.MaxValue).Select(row => result.Columns[0].Operand.Value(row))];
    }

    private static QueryResult Rows(SoqlQuery query, Binder binder, Scan scan)
    {
        var columns = Columns.Of(query, binder);
        var order = query.OrderBy.Select(item => (Item: item, Bound: binder.Bind(item.Operand))).ToList();
        var isById = order is [{ Item.Descending: false, Bound.Path: { Field.Name: "Id", Parents.Count: 0 } }];
        var runs = order.Count == 0 || isById
            ? scan.Runs()
            : Sorter.Sort(binder.Table, scan.Runs(), [.. order.Select(key => new SortKey(key.Bound, key.Item))]);
        var found = Cut(runs, query.Offset, query.Limit ?? long.MaxValue).ToList();
        return new QueryResult
        {
            ObjectName = binder.Table.Spec.Name,
            Total = found.Sum(run => run.Count),
            Columns = columns,
            Table = binder.Table,
            Runs = found,
        };
    }

    private static IEnumerable<RowRun> Cut(IEnumerable<RowRun> runs, long skip, long take)
    {
        foreach (var run in runs)
        {
            var dropped = Math.Min(skip, run.Count);
            var kept = Math.Min(take, run.Count - dropped);
            skip -= dropped;
            take -= kept;
            if (kept > 0)
            {
                yield return new RowRun(run.First + dropped, kept);
            }
        }
    }

    /// <summary>Neither in the recycle bin nor in the archive.</summary>
    private sealed class Visible : Filter
    {
        public override bool? Decide(Row first, Row last)
        {
            var isVisible = !first.Table.IsHidden(first);
            return isVisible != last.Table.IsHidden(last) ? isVisible : null;
        }
    }

    /// <summary>Within what sharing lets the user see: the same rows each time.</summary>
    private sealed class Shared(double hidden) : Filter
    {
        public override bool? Decide(Row first, Row last) =>
            first.Handle == last.Handle ? Dice.Hash(first.Handle, 77) % 1000 >= hidden * 1000 : null;
    }
}
