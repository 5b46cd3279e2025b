using Performix.Sandbox.Org.Schema;

namespace Performix.Sandbox.Org.Soql;

/// <summary>Puts rows in the order a query asks for; ties stay in the table's order.</summary>
internal static class Sorter
{
    public static IEnumerable<RowRun> Sort(Table table, IEnumerable<RowRun> runs, IReadOnlyList<SortKey> keys)
    {
        var rows = new List<(long Handle, object?[] Values)>();
        foreach (var run in runs)
        {
            for (var handle = run.First; handle <= run.Last; handle++)
            {
                var row = table.At(handle);
                rows.Add((handle, [.. keys.Select(key => key.Operand.Value(row))]));
            }
        }

        rows.Sort((one, other) =>
        {
            var order = Compare(keys, one.Values, other.Values);
            return order != 0 ? order : one.Handle.CompareTo(other.Handle);
        });
        return rows.Select(row => new RowRun(row.Handle, 1));
    }

    public static int Compare(IReadOnlyList<SortKey> keys, object?[] one, object?[] other)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var order = keys[i].Compare(one[i], other[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
