using System.Globalization;

namespace Performix.Sandbox.Org.Soql;

/// <summary>Recursive descent over the tokens of one query.</summary>
internal sealed class Parser
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "ALL", "FOR", "AND", "OR", "NOT", "IN",
        "LIKE",
    };

    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "COUNT", "COUNT_DISTINCT", "SUM", "MIN", "MAX", "AVG",
        "CALENDAR_YEAR", "CALENDAR_QUARTER", "CALENDAR_MONTH",
        "FISCAL_YEAR", "FISCAL_QUARTER", "FISCAL_MONTH", "DAY_ONLY",
    };

    private readonly string _text;
    private readonly List<Token> _tokens;
    private int _at;

    private Parser(string text)
    {
        _text = text;
        _tokens = Tokenizer.Read(text);
    }

    public static SoqlQuery Parse(string text)
    {
        var parser = new Parser(text);
        var query = parser.Query();
        return parser.Now.Kind == TokenKind.End ? query : throw parser.Unexpected();
    }

    private Token Now => _tokens[_at];

    private SoqlQuery Query()
    {
        Expect("SELECT");
        var select = List(Selected);
        Expect("FROM");
        var from = Word();
        if (Now.Kind == TokenKind.Word && !Reserved.Contains(Now.Text))
        {
            throw Unexpected();
        }

        var where = Accept("WHERE") ? Conditions() : null;
        var group = Accept("GROUP") ? By(Field) : [];
        var order = Accept("ORDER") ? By(Ordered) : [];
        return new SoqlQuery
        {
            Text = _text,
            Select = select,
            From = from,
            Where = where,
            GroupBy = group,
            OrderBy = order,
            Limit = Accept("LIMIT") ? Whole() : null,
            Offset = Accept("OFFSET") ? Whole() : 0,
        };
    }

    private List<T> By<T>(Func<T> item)
    {
        Expect("BY");
        return List(item);
    }

    private List<T> List<T>(Func<T> item)
    {
        var items = new List<T> { item() };
        while (Accept(","))
        {
            items.Add(item());
        }

        return items;
    }

    private SelectItem Selected()
    {
        var operand = Field();
        var isAlias = Now.Kind == TokenKind.Word && !Reserved.Contains(Now.Text);
        return new SelectItem(operand, isAlias ? Next().Text : null);
    }

    private OrderItem Ordered()
    {
        var operand = Field();
        var descending = Accept("DESC");
        if (!descending)
        {
            Accept("ASC");
        }

        var last = false;
        if (Accept("NULLS"))
        {
            last = Accept("LAST");
            if (!last)
            {
                Expect("FIRST");
            }
        }

        return new OrderItem(operand, descending, last);
    }

    private Operand Field()
    {
        var name = Word();
        if (!Accept("("))
        {
            return new Operand(name.Text, null, name.Position);
        }

        var function = name.Text.ToUpperInvariant();
        if (!Functions.Contains(function))
        {
            throw SoqlError.Malformed(_text, name.Position, $"unexpected token: '{name.Text}'");
        }

        if (Accept(")"))
        {
            return function == "COUNT" ? new Operand("", function, name.Position) : throw Unexpected();
        }

        var field = Word();
        Expect(")");
        return new Operand(field.Text, function, field.Position);
    }

    /// <summary>Either all AND or all OR: SOQL wants parentheses where they are mixed.</summary>
    private Condition Conditions()
    {
        var left = Negation();
        if (Now.Is("AND"))
        {
            while (Accept("AND"))
            {
                left = new Condition.And(left, Negation());
            }

            return left;
        }

        while (Accept("OR"))
        {
            left = new Condition.Or(left, Negation());
        }

        return left;
    }

    private Condition Negation()
    {
        if (Accept("NOT"))
        {
            return new Condition.Not(Negation());
        }

        if (!Accept("("))
        {
            return Compared();
        }

        var inner = Conditions();
        Expect(")");
        return inner;
    }

    private Condition Compared()
    {
        var operand = Field();
        var negated = Accept("NOT");
        if (negated || Now.Is("IN"))
        {
            Expect("IN");
            Expect("(");
            return Now.Is("SELECT") ? Joined(operand, negated) : Listed(operand, negated);
        }

        var symbol = Next();
        var name = symbol.Text.ToUpperInvariant();
        if (name is not ("=" or "!=" or "<>" or "<" or "<=" or ">" or ">=" or "LIKE"))
        {
            _at--;
            throw Unexpected();
        }

        return new Condition.Comparison(operand, name == "<>" ? "!=" : name, [Literal()]);
    }

    private Condition.SemiJoin Joined(Operand operand, bool negated)
    {
        var inner = Query();
        Expect(")");
        return new Condition.SemiJoin(operand, negated, inner);
    }

    private Condition.Comparison Listed(Operand operand, bool negated)
    {
        var values = List(Literal);
        Expect(")");
        return new Condition.Comparison(operand, negated ? "NOT IN" : "IN", values);
    }

    private Token Literal() => Now.Kind is TokenKind.Symbol or TokenKind.End ? throw Unexpected() : Next();

    private int Whole() => Now.Kind == TokenKind.Number
        && int.TryParse(Now.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            ? Take(whole)
            : throw Unexpected();

    private T Take<T>(T value)
    {
        _at++;
        return value;
    }

    private Token Word() =>
        Now.Kind == TokenKind.Word && !Reserved.Contains(Now.Text) ? Next() : throw Unexpected();

    private Token Next() => _tokens[_at++];

    private bool Accept(string word)
    {
        var accepted = Now.Is(word);
        _at += accepted ? 1 : 0;
        return accepted;
    }

    private void Expect(string word)
    {
        if (!Accept(word))
        {
            throw Unexpected();
        }
    }

    private SoqlError Unexpected() =>
        SoqlError.Malformed(_text, Now.Position, $"unexpected token: '{Now.Text}'");
}
