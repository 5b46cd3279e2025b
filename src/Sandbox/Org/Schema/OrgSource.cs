using Performix.Sandbox.World;

namespace Performix.Sandbox.Org.Schema;

/// <summary>What the objects are made from.</summary>
internal sealed record OrgSource(SalesWorld World, OrgIds Ids, OrgClock Clock)
{
    public static OrgSource Of(SalesWorld world) => new(world, new OrgIds(world), new OrgClock(world.Plan));

    /// <summary>Who holds each patch today, by the patch's number.</summary>
    public IReadOnlyList<Seat> Holders { get; } =
    [
        .. World.Seats.Where(seat => seat.Quarter == World.OpenQuarter).OrderBy(seat => seat.Patch),
    ];
}
