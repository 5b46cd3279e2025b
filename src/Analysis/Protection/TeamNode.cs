namespace Performix.Analysis.Protection;

/// <summary>One manager in the tree: the direct reports, and the managers below.</summary>
/// <param name="id">The id of the manager; empty above the top.</param>
internal sealed class TeamNode(string id)
{
    private const string NoManager = "(no manager)";

    private readonly SortedDictionary<string, TeamNode> below = new(StringComparer.Ordinal);
    private readonly List<string> reports = [];

    public void Add(string repId) => reports.Add(repId);

    public TeamNode At(IEnumerable<string> path)
    {
        var node = this;
        foreach (var manager in path)
        {
            if (!node.below.TryGetValue(manager, out var next))
            {
                node.below[manager] = next = new TeamNode(manager);
            }

            node = next;
        }

        return node;
    }

    /// <summary>The cells of this branch, and what is too small and has no neighbour here.</summary>
    public (List<TeamGroup> Cells, TeamGroup Left) Merge(int smallest)
    {
        var cells = new List<TeamGroup>();
        var pool = TeamGroup.Empty;
        foreach (var (formed, left) in below.Values.Select(n => n.Merge(smallest)).Prepend(Own(smallest)))
        {
            cells.AddRange(formed);
            pool = pool.With(left);
            if (pool.Members.Count >= smallest)
            {
                cells.Add(pool);
                pool = TeamGroup.Empty;
            }
        }

        if (!pool.IsEmpty && cells.Count > 0)
        {
            cells[^1] = cells[^1].With(pool);
            pool = TeamGroup.Empty;
        }

        return (cells, pool);
    }

    private (List<TeamGroup> Cells, TeamGroup Left) Own(int smallest)
    {
        var team = reports.Count == 0 ? TeamGroup.Empty : new TeamGroup([id.Length > 0 ? id : NoManager], reports);
        return team.Members.Count >= smallest ? ([team], TeamGroup.Empty) : ([], team);
    }
}
