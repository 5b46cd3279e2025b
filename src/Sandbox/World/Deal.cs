namespace Performix.Sandbox.World;

/// <summary>One opportunity, as it stands today.</summary>
public sealed record Deal
{
    public required int Number { get; init; }

    public required int Account { get; init; }

    public required int Patch { get; init; }

    /// <summary>Who held the patch when it closed, or holds it today.</summary>
    public required int Owner { get; init; }

    /// <summary>
    /// Who held the patch when it was created; differs from the owner where it was inherited.
    /// </summary>
    public required int Creator { get; init; }

    public required DateOnly Created { get; init; }

    public required DateOnly Close { get; init; }

    public required DealState State { get; init; }

    public required decimal Amount { get; init; }

    public required string Stage { get; init; }

    public required string Source { get; init; }

    public required string Type { get; init; }

    /// <summary>The day the owner took it over; none where the owner created it.</summary>
    public DateOnly? Inherited { get; init; }

    public bool FromLead { get; init; }

    public bool IsDeleted { get; init; }

    /// <summary>Whether its activities were tied to it in the CRM.</summary>
    public bool IsLogged { get; init; }
}
