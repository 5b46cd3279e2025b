using System.Globalization;
using Performix.Analysis.Units;

namespace Performix.Connectors.Files;

/// <summary>Cells as values. A cell that is not one is noted as a fault of its row and reads as null.</summary>
internal static class CellValues
{
    private const NumberStyles Plain =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly string[] Moments =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd",
    ];

    private static readonly string[] NotFinite = ["nan", "inf", "infinity"];

    /// <summary>An exact number, or null where the cell is empty.</summary>
    public static decimal? Number(this CsvRow row, string column)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        row.Fault(column, WhyNoNumber(text));
        return null;
    }

    /// <summary>An exact number that must be there; 0 with a fault where it is not.</summary>
    public static decimal RequiredNumber(this CsvRow row, string column)
    {
        row.Required(column);
        return row.Number(column) ?? 0m;
    }

    /// <summary>A number from low to high, or null where the cell is empty.</summary>
    public static double? NumberWithin(this CsvRow row, string column, double low, double high)
    {
        var value = (double?)row.Number(column);
        if (value < low || value > high)
        {
            row.Fault(column, string.Create(CultureInfo.InvariantCulture, $"{value} is not within {low} to {high}"));
        }

        return value;
    }

    /// <summary>A number of 0 or more, or null where the cell is empty.</summary>
    public static double? Amount(this CsvRow row, string column)
    {
        var value = row.Number(column);
        row.Check(value is null or >= 0, column, "the number is negative");
        return (double?)value;
    }

    /// <summary>A whole number of 0 or more (12.0 counts), or null where the cell is empty.</summary>
    public static int? Count(this CsvRow row, string column)
    {
        if (row.Number(column) is not { } value)
        {
            return null;
        }

        if (value is >= 0 and <= int.MaxValue && value == decimal.Truncate(value))
        {
            return (int)value;
        }

        row.Fault(column, $"{Shown(row.Text(column))} is not a whole number of 0 or more");
        return null;
    }

    /// <summary>An ISO date; of a date with a time the date; null where the cell is empty.</summary>
    public static DateOnly? Date(this CsvRow row, string column)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        var day = text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text;
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            row.Check(IsPlausible(date.Year), column, $"{Shown(text)} is not a date of our time");
            return IsPlausible(date.Year) ? date : null;
        }

        row.Fault(column, $"{Shown(text)} is not a date: write it as 2025-07-31");
        return null;
    }

    /// <summary>A date that must be there; the first day of all with a fault where it is not.</summary>
    public static DateOnly RequiredDate(this CsvRow row, string column)
    {
        row.Required(column);
        return row.Date(column) ?? default;
    }

    /// <summary>A moment as an org writes it, <c>...Z</c> or <c>...+0000</c>; null where the cell is empty.</summary>
    public static DateTimeOffset? Moment(this CsvRow row, string column)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal;
        if (DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, Utc, out var moment)
            && IsPlausible(moment.Year))
        {
            return moment;
        }

        row.Fault(column, $"{Shown(text)} is not a moment: write it as 2025-07-31T12:00:00Z");
        return null;
    }

    /// <summary>True or false, or null where the cell is empty.</summary>
    public static bool? Flag(this CsvRow row, string column)
    {
        var text = row.Text(column).ToLowerInvariant();
        row.Check(text is "" or "true" or "false" or "1" or "0", column, $"{Shown(text)} is neither true nor false");
        return text.Length == 0 ? null : text is "true" or "1";
    }

    /// <summary>An end date, exclusive; null where it is empty or the customary end of time, 9999-12-31.</summary>
    public static DateOnly? EndDate(this CsvRow row, string column) =>
        row.Text(column).StartsWith("9999-12-31", StringComparison.Ordinal) ? null : row.Date(column);

    /// <summary>A fiscal quarter as its period; null with a fault where it is none.</summary>
    public static Period? Quarter(this CsvRow row, string column, FiscalCalendar calendar)
    {
        var text = row.Required(column);
        if (FiscalQuarter.TryParse(text) is { } quarter && IsPlausible(quarter.Year))
        {
            return calendar.PeriodOf(quarter);
        }

        row.Fault(column, $"{Shown(text)} is not a quarter: write it as 2025-Q3");
        return null;
    }

    private static bool IsPlausible(int year) => year is >= 1900 and <= 2200;

    private static string WhyNoNumber(string text)
    {
        if (NotFinite.Contains(text.TrimStart('+', '-').ToLowerInvariant()))
        {
            return $"{Shown(text)} is not a finite number";
        }

        var groups = text.Split(',', '\'', ' ', '\u00A0', '\u202F');
        var digits = string.Concat(groups);
        return groups.Length == 1 || !decimal.TryParse(digits, Plain, CultureInfo.InvariantCulture, out _)
                ? $"{Shown(text)} is not a number"
            : groups.Length == 2 && text.Contains(',', StringComparison.Ordinal) && groups[1].Length != 3
                ? $"{Shown(text)} has a decimal comma: write a point"
            : $"{Shown(text)} has thousands separators: write the digits only";
    }

    private static string Shown(string text) => "'" + (text.Length > 40 ? text[..40] + "…" : text) + "'";
}
