namespace Performix.Analysis.Numerics;

/// <summary>
/// The nodes of a graph whose removal parts a component. Source: Hopcroft and Tarjan (1973, Comm. ACM 16),
/// without recursion. Consumer: <see cref="ConnectedSet"/>.
/// </summary>
internal sealed class CutVertices
{
    private readonly IReadOnlyList<IReadOnlyList<int>> _joined;
    private readonly int[] _seen;
    private readonly int[] _low;
    private readonly int[] _parent;
    private readonly int[] _next;
    private readonly HashSet<int> _cuts = [];
    private int _time;

    private CutVertices(IReadOnlyList<IReadOnlyList<int>> joined)
    {
        _joined = joined;
        _seen = new int[joined.Count];
        _low = new int[joined.Count];
        _parent = new int[joined.Count];
        _next = new int[joined.Count];
        Array.Fill(_parent, -1);
    }

    /// <param name="joined">For each node, the nodes it is joined to; each pair both ways, once.</param>
    public static IReadOnlySet<int> Of(IReadOnlyList<IReadOnlyList<int>> joined)
    {
        var search = new CutVertices(joined);
        for (var root = 0; root < joined.Count; root++)
        {
            if (search._seen[root] == 0)
            {
                search.From(root);
            }
        }

        return search._cuts;
    }

    private void From(int root)
    {
        var path = new Stack<int>();
        var branches = 0;
        Enter(root, path);
        while (path.TryPeek(out var node))
        {
            if (_next[node] < _joined[node].Count)
            {
                branches += Follow(node, _joined[node][_next[node]++], path) && node == root ? 1 : 0;
                continue;
            }

            path.Pop();
            if (_parent[node] >= 0)
            {
                Leave(node, _parent[node], root);
            }
        }

        if (branches > 1)
        {
            _cuts.Add(root);
        }
    }

    private void Enter(int node, Stack<int> path)
    {
        _seen[node] = _low[node] = ++_time;
        path.Push(node);
    }

    private bool Follow(int node, int to, Stack<int> path)
    {
        if (_seen[to] == 0)
        {
            _parent[to] = node;
            Enter(to, path);
            return true;
        }

        if (to != _parent[node])
        {
            _low[node] = Math.Min(_low[node], _seen[to]);
        }

        return false;
    }

    private void Leave(int node, int parent, int root)
    {
        _low[parent] = Math.Min(_low[parent], _low[node]);
        if (parent != root && _low[node] >= _seen[parent])
        {
            _cuts.Add(parent);
        }
    }
}
