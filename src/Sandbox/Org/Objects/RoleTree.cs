using Performix.Sandbox.World;

namespace Performix.Sandbox.Org.Objects;

/// <summary>
/// The role hierarchy: the leader, a director a segment, a manager a region, and the region's reps.
/// </summary>
internal sealed class RoleTree
{
    private readonly List<Role> _roles = [];
    private readonly Dictionary<int, int> _ofHead = [];
    private readonly Dictionary<int, int> _underManager = [];
    private int _operations;

    public IReadOnlyList<Role> Roles => _roles;

    public static RoleTree Of(SalesWorld world)
    {
        var tree = new RoleTree();
        var leader = world.People.First(person => person.Kind == PersonKind.Leader);
        var top = tree.Add("Chief Revenue Officer", null, leader.Number);
        tree._operations = tree.Add("Revenue Operations", top, null);
        foreach (var director in world.People.Where(person => person.Kind == PersonKind.Director))
        {
            tree.Add($"VP {director.Segment}", top, director.Number);
        }

        foreach (var region in world.Regions)
        {
            var director = world.People[region.Manager].Manager ?? leader.Number;
            var manager = tree.Add($"Manager {region.Name}", tree._ofHead[director], region.Manager);
            tree._underManager[region.Manager] = tree.Add($"AE {region.Name}", manager, null);
        }

        return tree;
    }

    public int? RoleOf(Person person) => person.Kind switch
    {
        PersonKind.Rep => _underManager[person.Manager ?? 0],
        PersonKind.Operations => _operations,
        PersonKind.Integration => null,
        _ => _ofHead[person.Number],
    };

    private int Add(string name, int? parent, int? head)
    {
        var role = new Role(_roles.Count + 1, name, parent, head);
        _roles.Add(role);
        if (head is { } person)
        {
            _ofHead[person] = role.Number;
        }

        return role.Number;
    }
}
