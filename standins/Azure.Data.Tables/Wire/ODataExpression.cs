using System;
using System.Collections.Generic;
using System.Linq.Expressions;

namespace Azure.Data.Tables.Wire;

/// <summary>Translates comparisons of an entity's properties, joined by and, or and not.</summary>
internal static class ODataExpression
{
    private static readonly Dictionary<ExpressionType, string> Comparisons = new()
    {
        [ExpressionType.Equal] = "eq",
        [ExpressionType.NotEqual] = "ne",
        [ExpressionType.LessThan] = "lt",
        [ExpressionType.LessThanOrEqual] = "le",
        [ExpressionType.GreaterThan] = "gt",
        [ExpressionType.GreaterThanOrEqual] = "ge",
    };

    public static string Filter(LambdaExpression filter) => Write(filter.Body);

    private static string Write(Expression node)
    {
        switch (node)
        {
            case BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } both:
                return $"({Write(both.Left)}) and ({Write(both.Right)})";
            case BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } either:
                return $"({Write(either.Left)}) or ({Write(either.Right)})";
            case UnaryExpression { NodeType: ExpressionType.Not } not:
                return $"not ({Write(not.Operand)})";
            case BinaryExpression comparison when Comparisons.TryGetValue(comparison.NodeType, out var name):
                return Compare(comparison, name);
            default:
                return Property(node) is { } property ? $"{property} eq true" : ODataLiteral.Of(Evaluate(node));
        }
    }

    private static string Compare(BinaryExpression comparison, string name)
    {
        // string.Compare(entity.RowKey, x) > 0 and entity.RowKey.CompareTo(x) > 0 say RowKey gt x.
        if (comparison.Left is MethodCallExpression { Method.Name: "Compare" or "CompareOrdinal" } compare)
        {
            return $"{Side(compare.Arguments[0])} {name} {Side(compare.Arguments[1])}";
        }

        if (comparison.Left is MethodCallExpression { Method.Name: "CompareTo" } compareTo)
        {
            return $"{Side(compareTo.Object)} {name} {Side(compareTo.Arguments[0])}";
        }

        return $"{Side(comparison.Left)} {name} {Side(comparison.Right)}";
    }

    private static string Side(Expression node) => Property(node) ?? ODataLiteral.Of(Evaluate(node));

    private static string Property(Expression node)
    {
        while (node is UnaryExpression { NodeType: ExpressionType.Convert } convert)
        {
            node = convert.Operand;
        }

        return node switch
        {
            MemberExpression { Member.Name: "Value", Expression: { } inner } when Property(inner) is { } held => held,
            MemberExpression { Expression: ParameterExpression or UnaryExpression } member
                when IsEntity(member.Expression) => EntityShape.NameOf(member.Member),
            MethodCallExpression { Object: ParameterExpression, Arguments: [var key] } => (string)Evaluate(key),
            _ => null,
        };
    }

    private static bool IsEntity(Expression node) => node is ParameterExpression
        || node is UnaryExpression { NodeType: ExpressionType.Convert, Operand: ParameterExpression };

    private static object Evaluate(Expression node) =>
        Expression.Lambda<Func<object>>(Expression.Convert(node, typeof(object))).Compile()();
}
