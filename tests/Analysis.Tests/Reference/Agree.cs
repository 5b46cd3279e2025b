using System.Text.Json;

namespace Performix.Analysis.Tests.Reference;

/// <summary>Two numbers agree within a tolerance; the message names both and the distance.</summary>
internal static class Agree
{
    /// <summary>
    /// Distance at most tolerance times the expected size; where that is 0, at most the tolerance.
    /// </summary>
    public static void Relatively(double tolerance, double expected, double actual)
    {
        var bound = expected == 0 ? tolerance : tolerance * Math.Abs(expected);
        Absolutely(bound, expected, actual);
    }

    public static void Relatively(double tolerance, JsonElement expected, double actual) =>
        Relatively(tolerance, expected.GetDouble(), actual);

    public static void Relatively(double tolerance, JsonElement expected, IEnumerable<double> actual)
    {
        var (wanted, given) = (expected.EnumerateArray().ToArray(), actual.ToArray());
        Assert.Equal(wanted.Length, given.Length);
        foreach (var (number, at) in given.Select((n, at) => (n, at)))
        {
            Relatively(tolerance, wanted[at], number);
        }
    }

    public static void Absolutely(double tolerance, double expected, double actual)
    {
        var distance = Math.Abs(expected - actual);
        Assert.True(
            distance <= tolerance, $"expected {expected:R}, got {actual:R}: {distance:E2} > {tolerance:E2}");
    }

    public static void Absolutely(double tolerance, JsonElement expected, double actual) =>
        Absolutely(tolerance, expected.GetDouble(), actual);
}
