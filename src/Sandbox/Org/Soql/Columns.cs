using System.Globalization;
using Performix.Sandbox.Org.Schema;

namespace Performix.Sandbox.Org.Soql;

/// <summary>Names the columns of an answer as Salesforce does.</summary>
internal static class Columns
{
    public static IReadOnlyList<Column> Of(SoqlQuery query, Binder binder)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in query.Select)
        {
            if (item.Alias is not null || item.Operand.Function is not null)
            {
                throw SoqlError.Malformed(
                    query.Text, item.Operand.Position, "only aggregate expressions use field aliasing");
            }

            if (!seen.Add(item.Operand.Path))
            {
                throw SoqlError.Field(
                    query.Text, item.Operand.Position, $"duplicate field selected: {item.Operand.Path}");
            }
        }

        return [.. query.Select.Select(item => Plain(binder.Bind(item.Operand)))];
    }

    /// <summary>
    /// Columns of an aggregate answer: the alias, or the field's name, or expr0, expr1 and so on.
    /// </summary>
    public static IReadOnlyList<Column> OfAggregate(SoqlQuery query, Binder binder)
    {
        var unnamed = 0;
        var columns = new List<Column>();
        foreach (var item in query.Select)
        {
            var isGrouped = query.GroupBy.Any(item.Operand.Same);
            if (!item.Operand.IsAggregate && !isGrouped)
            {
                throw SoqlError.Malformed(
                    query.Text,
                    item.Operand.Position,
                    $"Field must be grouped or aggregated: {item.Operand.Path}");
            }

            var bound = binder.Bind(item.Operand);
            var name = item.Alias
                ?? (item.Operand.Function is null && bound.Path is { } path
                    ? path.Field.Name
                    : string.Create(CultureInfo.InvariantCulture, $"expr{unnamed++}"));
            columns.Add(new Column(name, bound, []));
        }

        return columns;
    }

    private static Column Plain(BoundOperand bound)
    {
        IReadOnlyList<FieldSpec> parents = bound.Path?.Parents ?? [];
        return new Column(
            bound.Path?.Field.Name ?? "",
            bound,
            [.. parents.Select(parent => parent.Relationship ?? parent.Name)]);
    }
}
