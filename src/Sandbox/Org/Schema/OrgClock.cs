using Performix.Sandbox.World;

namespace Performix.Sandbox.Org.Schema;

/// <summary>
/// Turns the world's days into the moments that the org stamps on rows; none lies after the world's day.
/// </summary>
internal sealed class OrgClock(WorldPlan plan)
{
    private readonly DateTimeOffset _latest = Midnight(plan.Today);

    public DateOnly Today => plan.Today;

    /// <summary>Midnight UTC of the world's day.</summary>
    public DateTimeOffset Latest => _latest;

    /// <summary>A moment of office hours on that day, always the same for the same key.</summary>
    public DateTimeOffset On(DateOnly day, long key)
    {
        var seconds = (8 * 3600) + (long)(Dice.Hash(key, day.DayNumber) % (9 * 3600));
        var moment = Midnight(day).AddSeconds(seconds);
        return moment > _latest ? _latest : moment;
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
