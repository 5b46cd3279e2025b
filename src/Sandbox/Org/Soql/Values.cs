namespace Performix.Sandbox.Org.Soql;

/// <summary>
/// How SOQL compares: text without case, ids with it, nothing is smaller or greater than null.
/// </summary>
internal static class Values
{
    public static bool Matches(object? value, object? literal, bool isId) => (value, literal) switch
    {
        (null, null) => true,
        (null, "") or ("", null) => true,
        (null, false) => true,
        (null, _) or (_, null) => false,
        (string one, string other) when isId => one.Equals(SfId.Full(other), StringComparison.Ordinal),
        (_, DayRange range) => Day(value) is { } day && day >= range.From && day < range.To,
        _ => Compare(value, literal) == 0,
    };

    public static bool Ordered(object? value, string symbol, object? literal, bool isId)
    {
        if (value is null || literal is null)
        {
            return false;
        }

        var order = literal is DayRange range ? Against(value, range) : Compare(value, literal, isId);
        return symbol switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }

    /// <summary>Order of two values of one kind; null comes first.</summary>
    public static int Compare(object? one, object? other, bool isId = false) => (one, other) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string a, string b) => string.Compare(
            a, isId ? SfId.Full(b) : b, isId ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase),
        (bool a, bool b) => a.CompareTo(b),
        (DateOnly a, DateOnly b) => a.CompareTo(b),
        (DateTimeOffset a, DateTimeOffset b) => a.CompareTo(b),
        _ => Number(one).CompareTo(Number(other)),
    };

    public static decimal Number(object value) =>
        Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture);

    private static int Against(object value, DayRange range) =>
        Day(value) is not { } day ? 0 : day < range.From ? -1 : day >= range.To ? 1 : 0;

    private static DateOnly? Day(object? value) => value switch
    {
        DateOnly day => day,
        DateTimeOffset moment => DateOnly.FromDateTime(moment.UtcDateTime),
        _ => null,
    };
}
