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

    /// <summary>How many letters must be put in, taken out, changed or swapped with their neighbour (Damerau 1964,
    /// without editing a place twice).</summary>
    public static int Distance(string left, string right)
    {
        var steps = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                steps[i, j] = i == 0 || j == 0 ? i + j : Step(steps, left, right, (i, j));
            }
        }

        return steps[left.Length, right.Length];
    }

    private static int Step(int[,] steps, string left, string right, (int I, int J) at)
    {
        var (i, j) = at;
        var changed = steps[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var step = Math.Min(changed, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(step, steps[i - 2, j - 2] + 1) : step;
    }

    private static string Plain(string word) => word.ToUpperInvariant().Replace(' ', '_').Replace('-', '_');
}
