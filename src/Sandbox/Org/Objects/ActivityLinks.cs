using Performix.Sandbox.World;

namespace Performix.Sandbox.Org.Objects;

/// <summary>
/// Which opportunity an activity was about: one that its owner had open on the day, if those are logged.
/// </summary>
internal sealed class ActivityLinks
{
    private readonly Dictionary<(int Owner, Quarter Quarter), List<Deal>> _closing = [];

    public ActivityLinks(SalesWorld world)
    {
        foreach (var deal in world.Deals.Where(deal => !deal.IsDeleted))
        {
            var key = (deal.Owner, Quarter.Containing(deal.Close));
            if (!_closing.TryGetValue(key, out var deals))
            {
                _closing[key] = deals = [];
            }

            deals.Add(deal);
        }
    }

    /// <summary>The opportunity, or none where the activity was not tied to one.</summary>
    public Deal? Of(ActivityRow row)
    {
        var quarter = Quarter.Containing(row.Day);
        var later = row.Chance(1) % 3 == 0 ? 1 : 0;
        if (!_closing.TryGetValue((row.Cell.Person, quarter.Plus(later)), out var deals))
        {
            return null;
        }

        var deal = deals[(int)(row.Chance(2) % (ulong)deals.Count)];
        return deal.IsLogged && deal.Created <= row.Day && row.Day <= deal.Close ? deal : null;
    }
}
