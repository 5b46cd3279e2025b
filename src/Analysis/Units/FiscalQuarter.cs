using System.Globalization;

namespace Performix.Analysis.Units;

/// <summary>One quarter of the organisation's fiscal year, written <c>2025-Q3</c>.</summary>
/// <param name="Year">The fiscal year, named by the calendar year it ends in.</param>
/// <param name="Number">The quarter. Range: 1 to 4.</param>
public readonly record struct FiscalQuarter(int Year, int Number) : IComparable<FiscalQuarter>
{
    /// <summary>Reads <c>2025-Q3</c>; null where the text is anything else.</summary>
    /// <param name="text">The label, spaces around it allowed.</param>
    public static FiscalQuarter? TryParse(string? text)
    {
        var parts = (text ?? "").Trim().ToUpperInvariant().Split("-Q");
        return parts.Length == 2
            && parts[0].Length == 4
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= 4
            && year >= 1900
                ? new FiscalQuarter(year, number)
                : null;
    }

    /// <summary>The quarter a number of quarters later, or earlier where the number is negative.</summary>
    /// <param name="quarters">How many quarters.</param>
    public FiscalQuarter Plus(int quarters)
    {
        var index = (Year * 4) + Number - 1 + quarters;
        return new FiscalQuarter(Math.DivRem(index, 4, out var rest), rest + 1);
    }

    /// <inheritdoc/>
    public int CompareTo(FiscalQuarter other) =>
        Year != other.Year ? Year.CompareTo(other.Year) : Number.CompareTo(other.Number);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}");
}
