using System.Globalization;
using System.Text.RegularExpressions;

namespace Performix.Connectors.Tests.Protection;

/// <summary>What a reader of the database can compare: all that is stored but the bytes that are meant to be noise.
/// </summary>
internal static partial class Dump
{
    private static readonly string[] Noise = ["Content", "content", "WrappedKey", "wrapped_key", "B00"];

    public static IReadOnlyList<string> Structure(IEnumerable<StoredRow> rows) =>
        [.. rows.Select(row => row.Key + " " + string.Join(' ', row.Values.Select(Say)))];

    private static string Say(KeyValuePair<string, object?> value) => value.Value switch
    {
        byte[] bytes when Noise.Contains(value.Key) =>
            string.Create(CultureInfo.InvariantCulture, $"{value.Key}={bytes.Length} bytes"),
        byte[] bytes => $"{value.Key}={Convert.ToHexString(bytes)}",
        var other => $"{value.Key}={KeyName().Replace(Convert.ToString(other, CultureInfo.InvariantCulture) ?? "", "roll-*")}",
    };

    [GeneratedRegex("roll-[0-9a-f]{32}")]
    private static partial Regex KeyName();
}
