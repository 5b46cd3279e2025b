using Performix.Sandbox.Org.Schema;

namespace Performix.Sandbox.Org.Soql;

/// <summary>An operand whose field has been found. <c>COUNT()</c> has none.</summary>
internal sealed record BoundOperand(Operand Written, FieldPath? Path)
{
    /// <summary>
    /// Every function gives a whole number, but DAY_ONLY, MIN and MAX; SUM and AVG are of their field.
    /// </summary>
    public FieldKind Kind => Written.Function switch
    {
        null or "SUM" or "MIN" or "MAX" => Path?.Field.Kind ?? FieldKind.Int,
        "AVG" => FieldKind.Double,
        "DAY_ONLY" => FieldKind.Date,
        _ => FieldKind.Int,
    };

    public bool IsId => Written.Function is null && Path is { Field.IsId: true };

    /// <summary>The value in one row; of an aggregate, that of its field.</summary>
    public object? Value(Row row)
    {
        var value = Path?.Read(row);
        return Written.Function is null || Written.IsAggregate ? value : DatePart(value);
    }

    /// <summary>Whether all rows from the first to the last of a run share the value.</summary>
    public bool IsFlat(Row first, Row last) => first.Handle == last.Handle || Path?.Spread switch
    {
        null or Spread.Constant => true,
        Spread.Monotone => Equals(Value(first), Value(last)),
        _ => false,
    };

    private object? DatePart(object? value)
    {
        DateOnly? day = value switch
        {
            DateOnly date => date,
            DateTimeOffset moment => DateOnly.FromDateTime(moment.UtcDateTime),
            _ => null,
        };
        return day is not { } found ? null : Written.Function switch
        {
            "CALENDAR_YEAR" or "FISCAL_YEAR" => found.Year,
            "CALENDAR_QUARTER" or "FISCAL_QUARTER" => ((found.Month - 1) / 3) + 1,
            "CALENDAR_MONTH" or "FISCAL_MONTH" => found.Month,
            _ => found,
        };
    }
}
