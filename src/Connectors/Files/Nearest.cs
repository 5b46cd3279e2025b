namespace Performix.Connectors.Files;

/// <summary>Finds the known word that a misspelt one is nearest to.</summary>
public static class Nearest
{
    /// <summary>The nearest word, or null where none is near: at most a third of its letters may differ.</summary>
    public static string? To(string word, IEnumerable<string> known) =>
        known.Select(candidate => (candidate, distance: Distance(Plain(word), Plain(candidate))))
            .Where(pair => pair.distance <= Math.Max(1, Math.Max(word.Length, pair.candidate.Length) / 3))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    /// <summary>How many letters must be put in, taken out or changed (Levenshtein 1966).</summary>
    public static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }

    private static string Plain(string word) => word.ToUpperInvariant().Replace(' ', '_').Replace('-', '_');
}
