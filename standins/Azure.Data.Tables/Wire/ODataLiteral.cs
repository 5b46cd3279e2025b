using System;
using System.Globalization;
using System.Linq;

namespace Azure.Data.Tables.Wire;

/// <summary>Values as they are written in a filter or a key.</summary>
internal static class ODataLiteral
{
    public static string Filter(FormattableString filter) =>
        filter is null
            ? null
            : string.Format(
                CultureInfo.InvariantCulture, filter.Format, filter.GetArguments().Select(Of).ToArray<object>());

    public static string Of(object value) => value switch
    {
        null => throw new ArgumentException("A filter cannot compare with null."),
        bool truth => truth ? "true" : "false",
        string text => Quote(text),
        char letter => Quote(letter.ToString()),
        Guid guid => $"guid'{guid:D}'",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTimeOffset time => $"datetime'{EntityJson.Text(time)}'",
        DateTime time => $"datetime'{EntityJson.Text(new DateTimeOffset(time))}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData data => $"X'{Convert.ToHexString(data.ToArray())}'",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A filter cannot hold a {value.GetType().Name}."),
    };

    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
