namespace Performix.Bot.Tests.Protection.Tours;

/// <summary>Where two worlds show different bytes.</summary>
internal static class Difference
{
    /// <summary>The surfaces that differ, each with the bytes around the first difference.</summary>
    public static IEnumerable<string> Between(
        IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Keys.Union(other.Keys)
            .Select(where => (where, one.GetValueOrDefault(where, ""), other.GetValueOrDefault(where, "")))
            .Where(at => at.Item2 != at.Item3)
            .Select(at => $"{at.where}: {Around(at.Item2, at.Item3)}");

    private static string Around(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"…{Cut(one, at)}… and …{Cut(other, at)}…";
    }

    private static string Cut(string text, int at)
    {
        var start = Math.Max(0, at - 60);
        return text[start..Math.Min(text.Length, at + 60)];
    }
}
