namespace Performix.Bot.Tests.Access;

/// <summary>Somebody who knows people one by one and sums over groups, and works out what follows for the others.
/// </summary>
internal static class Subtraction
{
    private const int Smallest = 5;

    /// <summary>One to four unknown people of whom some weighted sum follows; nobody where there is none.</summary>
    /// <param name="sums">The people of each sum that is known.</param>
    /// <param name="isKnown">Whether somebody is known alone.</param>
    public static IReadOnlyList<string> Find(IReadOnlyCollection<IReadOnlySet<string>> sums, Func<string, bool> isKnown)
    {
        // People who are in the same sums cannot be told apart.
        var alike = sums.SelectMany(s => s).Distinct().Where(p => !isKnown(p))
            .GroupBy(p => string.Concat(sums.Select(s => s.Contains(p) ? '1' : '0')))
            .Select(g => g.ToArray())
            .ToArray();
        double[][] rows = [.. sums.Select(s => alike.Select(a => s.Contains(a[0]) ? 1.0 : 0).ToArray())];
        var all = Rank(rows, _ => true);
        return Few(alike).FirstOrDefault(few => Rank(rows, at => !few.Contains(at)) < all) is { } found
            ? [.. found.SelectMany(at => alike[at])]
            : [];
    }

    /// <summary>The choices of groups that have fewer than five people together.</summary>
    private static IEnumerable<int[]> Few(string[][] alike)
    {
        var chosen = new Stack<(int[] Groups, int People)>([([], 0)]);
        while (chosen.TryPop(out var one))
        {
            foreach (var at in Enumerable.Range(0, alike.Length).Where(at => one.Groups.All(g => g < at)))
            {
                if (one.People + alike[at].Length < Smallest)
                {
                    chosen.Push(([.. one.Groups, at], one.People + alike[at].Length));
                    yield return [.. one.Groups, at];
                }
            }
        }
    }

    /// <summary>The rank of the columns that are kept. Where it is less than that of all, some sum is of the others
    /// alone.</summary>
    private static int Rank(double[][] rows, Func<int, bool> keeps)
    {
        double[][] left = [.. rows.Select(r => r.Where((_, at) => keeps(at)).ToArray())];
        var rank = 0;
        for (var column = 0; rank < left.Length && column < left[0].Length; column++)
        {
            var pivot = Enumerable.Range(rank, left.Length - rank).MaxBy(r => Math.Abs(left[r][column]));
            if (Math.Abs(left[pivot][column]) < 1e-9)
            {
                continue;
            }

            (left[rank], left[pivot]) = (left[pivot], left[rank]);
            foreach (var row in left[(rank + 1)..])
            {
                Reduce(row, left[rank], column);
            }

            rank++;
        }

        return rank;
    }

    private static void Reduce(double[] row, double[] by, int column)
    {
        var times = row[column] / by[column];
        for (var at = column; at < row.Length; at++)
        {
            row[at] -= times * by[at];
        }
    }
}
