namespace Performix.Analysis.Numerics;

/// <summary>
/// The rows on which unit and site effects can be told apart: a unit seen at two sites joins them. Source:
/// Abowd, Kramarz and Margolis (1999, Ecta 67) for the connected set; Kline, Saggio and Solvsten (2020, Ecta
/// 88:1859, appendix) for the one that stays connected when any unit leaves. Consumer:
/// <see cref="TwoWayFixedEffects"/>.
/// </summary>
public static class ConnectedSet
{
    /// <summary>
    /// Rows of the component with the most sites; among equals, the one with the first unit.
    /// </summary>
    /// <param name="units">The unit of each row.</param>
    /// <param name="sites">The site of each row.</param>
    /// <returns>Positions of rows, ascending.</returns>
    /// <exception cref="ArgumentException">The groupings differ in rows.</exception>
    public static IReadOnlyList<int> Largest(GroupFactor units, GroupFactor sites)
    {
        if (units.Levels.Count != sites.Levels.Count)
        {
            throw new ArgumentException(
                $"{units.Levels.Count} units, {sites.Levels.Count} sites.", nameof(sites));
        }

        if (units.Count == 0)
        {
            return [];
        }

        var component = Components(units, sites);
        var largest = Enumerable.Range(0, sites.Count)
            .CountBy(site => component[units.Count + site])
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key)
            .First().Key;

        return [.. Enumerable.Range(0, units.Levels.Count)
            .Where(row => component[units.Levels[row]] == largest)];
    }

    /// <summary>
    /// Rows of the largest set that stays connected when any one unit leaves, units with a single row dropped
    /// at the end.
    /// </summary>
    /// <param name="units">The unit of each row.</param>
    /// <param name="sites">The site of each row.</param>
    /// <returns>Positions of rows, ascending; may be empty.</returns>
    /// <exception cref="ArgumentException">The groupings differ in rows.</exception>
    public static IReadOnlyList<int> LeaveOut(GroupFactor units, GroupFactor sites)
    {
        var rows = Largest(units, sites);
        while (true)
        {
            var (u, s) = (units.Take(rows), sites.Take(rows));
            var cuts = CutVertices.Of(MoverGraph(u, s)).Where(node => node < u.Count).ToHashSet();
            if (cuts.Count == 0)
            {
                var counts = u.RowCounts();
                return [.. rows.Where((_, i) => counts[u.Levels[i]] > 1)];
            }

            int[] left = [.. rows.Where((_, i) => !cuts.Contains(u.Levels[i]))];
            rows = [.. Largest(units.Take(left), sites.Take(left)).Select(i => left[i])];
        }
    }

    // Numbered by their first node, units before sites.
    private static int[] Components(GroupFactor units, GroupFactor sites)
    {
        var parent = Enumerable.Range(0, units.Count + sites.Count).ToArray();
        foreach (var (unit, site) in units.Levels.Zip(sites.Levels))
        {
            var (a, b) = (Root(parent, unit), Root(parent, units.Count + site));
            parent[Math.Max(a, b)] = Math.Min(a, b);
        }

        return [.. Enumerable.Range(0, parent.Length).Select(node => Root(parent, node))];
    }

    private static int Root(int[] parent, int node)
    {
        while (parent[node] != node)
        {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }

        return node;
    }

    private static List<int>[] MoverGraph(GroupFactor units, GroupFactor sites)
    {
        var joined = Enumerable.Range(0, units.Count + sites.Count).Select(_ => new List<int>()).ToArray();
        var visits = units.Levels.Zip(sites.Levels).Distinct().GroupBy(v => v.First)
            .Where(g => g.Count() > 1);
        foreach (var (unit, site) in visits.SelectMany(g => g))
        {
            joined[unit].Add(units.Count + site);
            joined[units.Count + site].Add(unit);
        }

        return joined;
    }
}
