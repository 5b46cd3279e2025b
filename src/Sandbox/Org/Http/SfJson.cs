using System.Globalization;
using System.Text.Json;
using Performix.Sandbox.Org.Schema;

namespace Performix.Sandbox.Org.Http;

/// <summary>Values and rows as Salesforce writes them.</summary>
internal static class SfJson
{
    /// <summary>No colon in the offset: the form that date parsers trip over.</summary>
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fff'+0000'";

    public static void Value(Utf8JsonWriter json, FieldKind kind, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int whole:
                json.WriteNumberValue(whole);
                break;
            case decimal number when kind == FieldKind.Int:
                json.WriteNumberValue((long)number);
                break;
            case decimal number:
                json.WriteRawValue(Double((double)number), skipInputValidation: true);
                break;
            default:
                json.WriteStringValue(Text(value));
                break;
        }
    }

    public static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    /// <summary>
    /// Decimals are written as Java prints doubles: at least one digit after the point, and from ten million
    /// on with an exponent (1.5E7). From general knowledge of the API, not from its documentation.
    /// </summary>
    public static string Double(double value)
    {
        if (value == 0)
        {
            return "0.0";
        }

        var digits = value.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = int.Parse(digits.AsSpan(digits.IndexOf('E') + 1), CultureInfo.InvariantCulture);
        if (exponent is >= -3 and < 7)
        {
            return shortest.Contains('.', StringComparison.Ordinal) ? shortest : shortest + ".0";
        }

        var scaled = (decimal)value / (decimal)Math.Pow(10, exponent);
        var mantissa = scaled.ToString("0.0###############", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}E{exponent}");
    }
}
