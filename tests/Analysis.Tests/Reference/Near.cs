using System.Text.Json;

namespace Performix.Analysis.Tests.Reference;

/// <summary>Numbers that agree to a stated tolerance; the message names which of them does not.</summary>
internal static class Near
{
    public static void Relative(double tolerance, JsonElement expected, double? actual) =>
        Check(tolerance * Math.Abs(expected.GetDouble()), expected.GetDouble(), actual, "value");

    public static void Relative(double tolerance, JsonElement expected, IEnumerable<double?> actual) =>
        Each(expected, actual, e => tolerance * Math.Abs(e));

    public static void Relative(double tolerance, JsonElement expected, IEnumerable<double> actual) =>
        Relative(tolerance, expected, actual.Select(v => (double?)v));

    public static void Absolute(double tolerance, JsonElement expected, double? actual) =>
        Check(tolerance, expected.GetDouble(), actual, "value");

    public static void Absolute(double tolerance, JsonElement expected, IEnumerable<double> actual) =>
        Each(expected, actual.Select(v => (double?)v), _ => tolerance);

    private static void Each(
        JsonElement expected, IEnumerable<double?> actual, Func<double, double> tolerance)
    {
        var values = actual.ToArray();
        var wanted = Named(expected).ToArray();
        Assert.Equal(wanted.Length, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            Check(tolerance(wanted[i].Value), wanted[i].Value, values[i], wanted[i].Name);
        }
    }

    private static IEnumerable<(string Name, double Value)> Named(JsonElement expected) =>
        expected.ValueKind == JsonValueKind.Array
            ? expected.EnumerateArray().Select((e, i) => ($"[{i}]", e.GetDouble()))
            : expected.EnumerateObject().Select(p => (p.Name, p.Value.GetDouble()));

    private static void Check(double tolerance, double expected, double? actual, string name) =>
        Assert.True(
            actual is { } value && Math.Abs(value - expected) <= tolerance,
            FormattableString.Invariant(
                $"{name}: expected {expected:R} within {tolerance:G2}, was {actual:R}"));
}
