namespace Performix.Bot.Access;

/// <summary>A group of people whose figures could be shown beside those of other groups.</summary>
/// <param name="Name">The group.</param>
/// <param name="Size">How many people its figures are of.</param>
/// <param name="Others">How many of them the reader may not read one by one.</param>
internal readonly record struct FigureGroup(string Name, int Size, int Others)
{
    /// <summary>The groups that may be shown beside each other, where the figures of all together are known. Those of
    /// fewer than five are left out, and those with fewer than five whom the reader may not read one by one; where
    /// those left out have fewer than five such people together, the smallest of the others goes with them, so that a
    /// sum over all gives nothing away.</summary>
    public static IReadOnlySet<string> Showable(IReadOnlyCollection<FigureGroup> all)
    {
        var shown = all
            .Where(g => g is { Size: >= ReadableCohorts.Smallest, Others: 0 or >= ReadableCohorts.Smallest })
            .ToDictionary(g => g.Name);
        if (all.Where(g => !shown.ContainsKey(g.Name)).Sum(g => g.Others) is > 0 and < ReadableCohorts.Smallest)
        {
            var smallest = shown.Values
                .Where(g => g.Others > 0)
                .OrderBy(g => g.Others)
                .ThenBy(g => g.Name, StringComparer.Ordinal)
                .Select(g => g.Name)
                .FirstOrDefault();
            shown.Remove(smallest ?? "");
        }

        return shown.Keys.ToHashSet();
    }
}
