using System.Text.Json;
using System.Text.RegularExpressions;

namespace Performix.Architecture.Tests;

/// <summary>What a part of a Slack app's manifest has to be.</summary>
/// <param name="Faults">What is wrong with a value; the path leads to it.</param>
internal sealed record ManifestRule(Func<JsonElement, string, IEnumerable<string>> Faults)
{
    public static ManifestRule Flag { get; } = new((value, at) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [$"{at} is neither true nor false"]);

    public static ManifestRule Exactly(int number) => new((value, at) =>
        value.ValueKind == JsonValueKind.Number && value.GetInt32() == number ? [] : [$"{at} is not {number}"]);

    public static ManifestRule Text(int least, int most, string pattern = "") => new((value, at) =>
        value.ValueKind != JsonValueKind.String ? [$"{at} is no text"]
        : value.GetString() is not { } text || text.Length < least || text.Length > most
            ? [$"{at} is not of {least} to {most} characters"]
        : !Regex.IsMatch(text, pattern) ? [$"{at} does not look like {pattern}"]
        : []);

    public static ManifestRule OneOf(params string[] values) => new((value, at) =>
        value.ValueKind == JsonValueKind.String && values.Contains(value.GetString())
            ? []
            : [$"{at} is none of {string.Join(", ", values)}"]);

    public static ManifestRule List(int most, ManifestRule each) => new((value, at) =>
        value.ValueKind != JsonValueKind.Array ? [$"{at} is no list"]
        : value.GetArrayLength() > most ? [$"{at} has more than {most}"]
        : value.EnumerateArray().SelectMany((one, index) => each.Faults(one, $"{at}[{index}]")));

    /// <summary>An object with these fields and no others; a name with a question mark may be absent.</summary>
    public static ManifestRule Shape(params (string Name, ManifestRule Rule)[] fields) => new((value, at) =>
        value.ValueKind != JsonValueKind.Object ? [$"{at} is no object"] : InShape(value, at, fields));

    private static IEnumerable<string> InShape(
        JsonElement value, string at, (string Name, ManifestRule Rule)[] fields)
    {
        var known = fields.ToDictionary(f => f.Name.TrimEnd('?'), f => f.Rule);
        var missing = fields.Where(f => !f.Name.EndsWith('?') && !value.TryGetProperty(f.Name, out _))
            .Select(f => $"{at}.{f.Name} is missing");
        var wrong = value.EnumerateObject().SelectMany(p => known.TryGetValue(p.Name, out var rule)
            ? rule.Faults(p.Value, $"{at}.{p.Name}")
            : [$"{at}.{p.Name} is unknown"]);
        return missing.Concat(wrong);
    }
}
