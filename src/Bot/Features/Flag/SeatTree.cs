using Performix.Analysis.Facts;

namespace Performix.Bot.Features.Flag;

/// <summary>The manager tree as it stands on a day: who has left is passed over, a cycle ends where it began.</summary>
internal sealed class SeatTree(IReadOnlyList<Rep> roster, DateOnly on)
{
    private readonly Dictionary<string, Rep> _people = roster.DistinctBy(r => r.Id).ToDictionary(r => r.Id);

    private readonly HashSet<string> _managing =
        [.. roster.Where(r => r.EndDate is null || r.EndDate > on).Select(r => r.ManagerId).OfType<string>()];

    public bool IsActive(Rep rep) => rep.EndDate is null || rep.EndDate > on;

    public bool Manages(string id) => _managing.Contains(id);

    /// <summary>Ids of the managers above, from the top down to the direct one.</summary>
    public IReadOnlyList<string> PathOf(Rep rep)
    {
        var seen = new HashSet<string> { rep.Id };
        var path = new List<string>();
        for (var id = rep.ManagerId; id is not null && seen.Add(id); id = _people.GetValueOrDefault(id)?.ManagerId)
        {
            if (!_people.TryGetValue(id, out var manager) || IsActive(manager))
            {
                path.Insert(0, id);
            }
        }

        return path;
    }
}
