namespace Performix.Sandbox.World;

/// <summary>A made-up sales org, whole, with what was planted in it.</summary>
public sealed record SalesWorld
{
    public required WorldPlan Plan { get; init; }

    public required IReadOnlyList<Person> People { get; init; }

    public required IReadOnlyList<Region> Regions { get; init; }

    public required IReadOnlyList<Patch> Patches { get; init; }

    public required IReadOnlyList<Account> Accounts { get; init; }

    /// <summary>Per patch and quarter, who worked it.</summary>
    public required IReadOnlyList<Seat> Seats { get; init; }

    public required IReadOnlyList<Quota> Quotas { get; init; }

    public required IReadOnlyList<Deal> Deals { get; init; }

    public required IReadOnlyList<Lead> Leads { get; init; }

    public required IReadOnlyList<ActivityCell> Tasks { get; init; }

    public required IReadOnlyList<ActivityCell> Events { get; init; }

    public required IReadOnlyList<CohortTruth> Truth { get; init; }

    /// <summary>The quarter that is still open.</summary>
    public Quarter OpenQuarter => Quarter.Containing(Plan.Today);

    public Quarter FirstQuarter => OpenQuarter.Plus(-Plan.Quarters);

    public static SalesWorld Build(WorldPlan plan) => new WorldBuilder(plan).Build();
}
