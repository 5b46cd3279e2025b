namespace Performix.Analysis.Facts;

/// <summary>A person who carries, or carried, a quota, or manages one who does. Leavers stay in the facts.</summary>
/// <param name="Id">The source's id of the person.</param>
public sealed record Rep(string Id)
{
    /// <summary>The name people know; empty where the source has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The team, as the source names it; empty where it has none.</summary>
    public string Team { get; init; } = "";

    /// <summary>The role, one half of the cohort; empty where the source has none.</summary>
    public string Role { get; init; } = "";

    /// <summary>The segment, the other half of the cohort; empty where the source has none.</summary>
    public string Segment { get; init; } = "";

    /// <summary>The id of the manager, or null at the top of the tree.</summary>
    public string? ManagerId { get; init; }

    /// <summary>The first day in the seat; null where it is not known, and then nobody is ramping.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The day after the last one in the seat; null for who is still there.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>The e-mail address, for identity only; empty where the source has none.</summary>
    public string Email { get; init; } = "";

    /// <summary>False where the population rule of the mapping leaves the person out of every cohort.</summary>
    public bool InPopulation { get; init; } = true;
}
