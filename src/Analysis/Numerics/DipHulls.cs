namespace Performix.Analysis.Numerics;

/// <summary>
/// The greatest convex minorant and the least concave majorant of an empirical distribution function, over
/// any part of a sorted sample, as the indices of their vertices.
/// </summary>
/// <remarks>
/// Source: Hartigan and Hartigan (1985, Ann. Stat. 13:70, section 6). Consumer: <see cref="Hartigan"/>.
/// Heights are counts: at the value with index i the function steps from i to i + 1; the minorant meets the
/// foot of a step and the majorant its head.
/// </remarks>
internal sealed class DipHulls
{
    private readonly IReadOnlyList<double> _x;
    private readonly int[] _before;
    private readonly int[] _after;

    /// <param name="ascending">The sample in ascending order. Range: 1 value or more.</param>
    public DipHulls(IReadOnlyList<double> ascending)
    {
        _x = ascending;
        _before = new int[ascending.Count];
        _after = new int[ascending.Count];
        for (var at = 1; at < ascending.Count; at++)
        {
            _before[at] = Leave(at, at - 1, _before, 0);
        }

        var last = ascending.Count - 1;
        _after[last] = last;
        for (var at = last - 1; at >= 0; at--)
        {
            _after[at] = Leave(at, at + 1, _after, last);
        }
    }

    /// <summary>Vertices of the minorant from low to high, ascending, both included.</summary>
    public List<int> Minorant(int low, int high)
    {
        var vertices = Walk(high, low, _before, (at, end) => at > end);
        vertices.Reverse();
        return vertices;
    }

    /// <summary>Vertices of the majorant from low to high, ascending, both included.</summary>
    public List<int> Majorant(int low, int high) => Walk(low, high, _after, (at, end) => at < end);

    /// <summary>
    /// Drops neighbours that lie on or inside the line from this value to the vertex beyond them.
    /// </summary>
    private int Leave(int at, int neighbour, int[] next, int end)
    {
        while (neighbour != end)
        {
            var beyond = next[neighbour];
            var near = (_x[at] - _x[neighbour]) * (neighbour - beyond);
            var far = (_x[neighbour] - _x[beyond]) * (at - neighbour);
            if (near < far)
            {
                break;
            }

            neighbour = beyond;
        }

        return neighbour;
    }

    private static List<int> Walk(int from, int to, int[] next, Func<int, int, bool> going)
    {
        List<int> vertices = [from];
        while (going(vertices[^1], to))
        {
            vertices.Add(next[vertices[^1]]);
        }

        return vertices;
    }
}
