namespace Performix.Sandbox.Org.Soql;

/// <summary>A field, or a function of one, as written.</summary>
/// <param name="Path">The field with its parents, dotted; empty in <c>COUNT()</c>.</param>
/// <param name="Function">In capitals; none where the field stands alone.</param>
/// <param name="Position">Where the field, or else the function, is written.</param>
internal sealed record Operand(string Path, string? Function, int Position)
{
    public bool IsAggregate =>
        Function is "COUNT" or "COUNT_DISTINCT" or "SUM" or "MIN" or "MAX" or "AVG";

    public bool Same(Operand other) =>
        Path.Equals(other.Path, StringComparison.OrdinalIgnoreCase) && Function == other.Function;
}
