namespace Performix.Analysis.Protection;

/// <summary>Somebody of the organisation on the day a period opens, before it is known who may answer.</summary>
/// <param name="Id">The id in the CRM.</param>
/// <param name="TeamPath">Ids of the managers above, from the top of the tree down to the direct manager.</param>
public sealed record Candidate(string Id, IReadOnlyList<string> TeamPath)
{
    /// <summary>Whether the user is active.</summary>
    public required bool Active { get; init; }

    /// <summary>Whether a quota is carried in the period.</summary>
    public required bool CarriesQuota { get; init; }

    /// <summary>Whether exactly one Slack user is mapped to this one and to nobody else.</summary>
    public required bool MappedOneToOne { get; init; }

    /// <summary>The first day in the seat; null where it is not known, and then 30 days are not shown.</summary>
    public required DateOnly? Start { get; init; }

    /// <summary>Whether the person manages anybody or may see bands; a player-coach does.</summary>
    public required bool MayView { get; init; }
}
