namespace Performix.Tests.Support.Attack;

/// <summary>Statements that no ledger may hold.</summary>
internal static class Hazards
{
    /// <summary>The narrowest band that the rule knows.</summary>
    private const int NarrowestBand = 3;

    public static IEnumerable<string> In(IReadOnlyList<Statement> statements) =>
    [
        .. statements.SelectMany(Alone),
        .. statements.GroupBy(s => s.Period).SelectMany(p => Together([.. p])),
    ];

    private static IEnumerable<string> Alone(Statement s)
    {
        if (s.Period < 0)
        {
            yield return $"said before anything closed: {s.Text}";
        }

        if (s.Count is { } count)
        {
            yield return $"an exact count: {count} of {s.N}";
        }

        if (s.N != s.Members.Count)
        {
            yield return $"says {s.N} people and is about {s.Members.Count}";
        }

        if (s.Range is { } range && range.High - range.Low + 1 < NarrowestBand)
        {
            yield return $"a narrow range: {range.Low} to {range.High} of {s.N}";
        }
    }

    private static IEnumerable<string> Together(IReadOnlyList<Statement> period)
    {
        var sets = period.GroupBy(s => s.Set).ToArray();
        foreach (var set in sets.Where(s => s.Select(x => (x.Range, x.Count, x.Text)).Distinct().Count() > 1))
        {
            yield return $"more than one statement about {set.Key}";
        }

        // The reason of the whole organisation is a statement about everybody, and no range.
        var ranges = sets.Where(s => s.Any(x => x.Range is not null || x.Count is not null));
        var seen = new Dictionary<string, string>();
        foreach (var (set, member) in ranges.SelectMany(s => s.First().Members.Select(m => (s.Key, m))))
        {
            if (!seen.TryAdd(member, set) && seen[member] != set)
            {
                yield return $"overlapping groups: {seen[member]} and {set}";
            }
        }
    }
}
