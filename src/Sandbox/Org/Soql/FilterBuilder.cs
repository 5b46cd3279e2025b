namespace Performix.Sandbox.Org.Soql;

/// <summary>Turns conditions into filters: literals typed by the fields they are compared with.</summary>
internal sealed class FilterBuilder(
    Binder binder, Literals literals, Func<SoqlQuery, IEnumerable<object?>> select)
{
    public Filter Build(Condition? condition) => condition switch
    {
        null => new Filter.All(),
        Condition.And(var left, var right) => new Filter.Both(Build(left), Build(right)),
        Condition.Or(var left, var right) => new Filter.Either(Build(left), Build(right)),
        Condition.Not(var inner) => new Filter.Not(Build(inner)),
        Condition.SemiJoin join => Join(join),
        Condition.Comparison comparison => Compare(comparison),
        _ => throw new InvalidOperationException($"No filter for {condition}."),
    };

    private Filter.Of Compare(Condition.Comparison comparison)
    {
        var operand = binder.Bind(comparison.Operand);
        var values = comparison.Values.Select(value => literals.Read(operand, value)).ToList();
        var isId = operand.IsId;
        Func<object?, bool> test = comparison.Operator switch
        {
            "=" => value => Values.Matches(value, values[0], isId),
            "!=" => value => !Values.Matches(value, values[0], isId),
            "IN" => value => values.Exists(one => Values.Matches(value, one, isId)),
            "NOT IN" => value => !values.Exists(one => Values.Matches(value, one, isId)),
            "LIKE" => Like(comparison.Values[0].Text),
            _ => value => Values.Ordered(value, comparison.Operator, values[0], isId),
        };
        return new Filter.Of(operand, comparison.Operator[0] is '<' or '>', test);
    }

    private Filter.Of Join(Condition.SemiJoin join)
    {
        var operand = binder.Bind(join.Operand);
        var found = select(join.Inner).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new Filter.Of(operand, false, value => found.Contains(value as string ?? "") != join.Negated);
    }

    private static Func<object?, bool> Like(string pattern)
    {
        var like = new LikePattern(pattern);
        return value => value is string text && like.Matches(text);
    }
}
