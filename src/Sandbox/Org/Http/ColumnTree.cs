using Performix.Sandbox.Org.Schema;
using Performix.Sandbox.Org.Soql;

namespace Performix.Sandbox.Org.Http;

/// <summary>The selected fields as they nest in the answer: a parent once, with its fields inside.</summary>
internal sealed record ColumnTree(string Name, Column? Column, IReadOnlyList<ColumnTree> Children)
{
    private FieldPath? Path { get; init; }

    private int Depth { get; init; }

    public static IReadOnlyList<ColumnTree> Of(IReadOnlyList<Column> columns) => Of(columns, 0);

    public Row? Parent(Row row) => Path?.Parent(row, Depth);

    private static List<ColumnTree> Of(IEnumerable<Column> columns, int depth)
    {
        var nodes = new List<ColumnTree>();
        foreach (var group in columns.GroupBy(column => Key(column, depth)))
        {
            var first = group.First();
            nodes.Add(first.Parents.Count == depth
                ? new ColumnTree(first.Name, first, [])
                : new ColumnTree(first.Parents[depth], null, Of(group, depth + 1))
                {
                    Path = first.Operand.Path,
                    Depth = depth + 1,
                });
        }

        return nodes;
    }

    private static (bool IsParent, string Name) Key(Column column, int depth) =>
        column.Parents.Count > depth ? (true, column.Parents[depth]) : (false, column.Name);
}
