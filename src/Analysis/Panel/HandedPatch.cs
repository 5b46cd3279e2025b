using Performix.Analysis.Units;

namespace Performix.Analysis.Panel;

/// <summary>What the company handed one rep for one period: never the rep's own results (definitions 5.4).</summary>
/// <param name="RepId">The rep.</param>
/// <param name="PatchId">The patch, as in <see cref="RepQuarter.PatchId"/>.</param>
/// <param name="Period">The period.</param>
public sealed record HandedPatch(string RepId, string PatchId, Period Period)
{
    /// <summary>The share of the period's days in the seat.</summary>
    public required Share InSeat { get; init; }

    /// <summary>Accounts without an inherited open opportunity, by cell.</summary>
    public IReadOnlyList<CellCount> Accounts { get; init; } = [];

    /// <summary>Open opportunities taken over.</summary>
    public IReadOnlyList<InheritedDeal> Inherited { get; init; } = [];

    /// <summary>Leads routed during the period.</summary>
    public IReadOnlyList<LeadCount> Leads { get; init; } = [];

    /// <summary>Whether anything was handed over that is known.</summary>
    public bool IsKnown => Accounts.Count + Inherited.Count + Leads.Count > 0;
}
