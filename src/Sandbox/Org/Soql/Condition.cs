namespace Performix.Sandbox.Org.Soql;

/// <summary>What a row has to meet.</summary>
internal abstract record Condition
{
    public sealed record And(Condition Left, Condition Right) : Condition;

    public sealed record Or(Condition Left, Condition Right) : Condition;

    public sealed record Not(Condition Inner) : Condition;

    /// <param name="Operand">What is compared.</param>
    /// <param name="Operator">=, !=, &lt;, &lt;=, &gt;, &gt;=, IN, NOT IN or LIKE.</param>
    /// <param name="Values">One literal, or those of the list.</param>
    public sealed record Comparison(Operand Operand, string Operator, IReadOnlyList<Token> Values) : Condition;

    /// <summary>IN or NOT IN the ids that another query selects.</summary>
    public sealed record SemiJoin(Operand Operand, bool Negated, SoqlQuery Inner) : Condition;
}
