using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>What one patch was worth as it was handed over last: expected bookings of an average rep from its accounts,
/// leads and open opportunities, and its parts, in corporate currency. The rep's own history is left out.</summary>
public sealed record PatchIndexReading
{
    /// <summary>Whom it was handed to.</summary>
    public required string RepId { get; init; }

    /// <summary>The period's label.</summary>
    public required string Period { get; init; }

    /// <summary>Expected bookings, 95 %.</summary>
    public required Estimate Expected { get; init; }

    /// <summary>The same against the cohort's median patch, which is 100.</summary>
    public required double Index { get; init; }

    /// <summary>The part of its accounts, taken for prospects.</summary>
    public required double TerritoryPotential { get; init; }

    /// <summary>The part of the leads routed during the period.</summary>
    public required double LeadQuality { get; init; }

    /// <summary>The part of opportunities taken over, and what customers and churned accounts give beyond prospects.
    /// </summary>
    public required double AccountMix { get; init; }
}
