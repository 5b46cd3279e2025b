namespace Performix.Analysis.Models;

/// <summary>Reps and patches joined by rows: who moved, and which reps the moves hold together.</summary>
internal sealed class DecompositionGraph
{
    private readonly DecompositionRows _rows;
    private readonly int[] _parent;

    public DecompositionGraph(DecompositionRows rows)
    {
        _rows = rows;
        _parent = [.. Enumerable.Range(0, rows.Reps.Length + rows.Patches.Length)];
        for (var row = 0; row < rows.Rep.Length; row++)
        {
            _parent[Root(rows.Rep[row])] = Root(rows.Reps.Length + rows.Patch[row]);
        }
    }

    public int Components => Enumerable.Range(0, _parent.Length).Count(node => _parent[node] == node);

    /// <summary>One entry a move: the rep who changed patch between successive rows.</summary>
    public IReadOnlyList<int> Movers() =>
        [.. Enumerable.Range(0, _rows.Rep.Length).Skip(1).Where(Moved).Select(row => _rows.Rep[row])];

    public int ConnectedReps()
    {
        var moved = Movers().Select(Root).ToHashSet();
        var sizes = Enumerable.Range(0, _rows.Reps.Length).GroupBy(Root).Where(g => moved.Contains(g.Key));

        return sizes.Select(g => g.Count()).DefaultIfEmpty(0).Max();
    }

    // Rows are sorted by rep and period.
    private bool Moved(int row) =>
        _rows.Rep[row] == _rows.Rep[row - 1] && _rows.Patch[row] != _rows.Patch[row - 1];

    private int Root(int node)
    {
        while (_parent[node] != node)
        {
            _parent[node] = _parent[_parent[node]];
            node = _parent[node];
        }

        return node;
    }
}
