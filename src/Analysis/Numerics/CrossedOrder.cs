namespace Performix.Analysis.Numerics;

/// <summary>
/// Orders the kept levels so that those joined by an eliminated level stand close together.
/// </summary>
/// <remarks>
/// Reverse Cuthill-McKee (Cuthill and McKee 1969, Proc. 24th ACM Nat. Conf. 157; George 1971).
/// </remarks>
internal static class CrossedOrder
{
    /// <summary>The place of each kept level.</summary>
    public static int[] Narrow(IReadOnlyList<int> eliminated, IReadOnlyList<int> kept, int outer, int levels)
    {
        var neighbours = Neighbours(eliminated, kept, outer, levels);
        var order = new List<int>(levels);
        var seen = new bool[levels];
        foreach (var start in Enumerable.Range(0, levels).OrderBy(l => neighbours[l].Count).ThenBy(l => l))
        {
            Walk(start, neighbours, seen, order);
        }

        order.Reverse();
        var place = new int[levels];
        for (var at = 0; at < levels; at++)
        {
            place[order[at]] = at;
        }

        return place;
    }

    private static void Walk(int start, SortedSet<int>[] neighbours, bool[] seen, List<int> order)
    {
        if (seen[start])
        {
            return;
        }

        seen[start] = true;
        var next = order.Count;
        order.Add(start);
        while (next < order.Count)
        {
            var fresh = neighbours[order[next++]].Where(l => !seen[l]);
            foreach (var level in fresh.OrderBy(l => neighbours[l].Count).ThenBy(l => l).ToList())
            {
                seen[level] = true;
                order.Add(level);
            }
        }
    }

    private static SortedSet<int>[] Neighbours(
        IReadOnlyList<int> eliminated, IReadOnlyList<int> kept, int outer, int levels)
    {
        var members = Sets(outer);
        for (var row = 0; row < kept.Count; row++)
        {
            members[eliminated[row]].Add(kept[row]);
        }

        var neighbours = Sets(levels);
        foreach (var group in members)
        {
            foreach (var level in group)
            {
                neighbours[level].UnionWith(group);
            }
        }

        return neighbours;
    }

    private static SortedSet<int>[] Sets(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new SortedSet<int>())];
}
