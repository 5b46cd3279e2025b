using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>One patch's part of the diagnosis.</summary>
public sealed record PatchReading
{
    /// <summary>The patch.</summary>
    public required string Id { get; init; }

    /// <summary>Expected bookings of an average rep; 100 is the cohort's median patch.</summary>
    public required double Index { get; init; }

    /// <summary>Low end of the index, 95 %.</summary>
    public required double Lo { get; init; }

    /// <summary>High end of the index, 95 %.</summary>
    public required double Hi { get; init; }

    /// <summary>Quota over expected bookings against the cohort's median; above 1 asks for more than the middle.
    /// </summary>
    public required double Fit { get; init; }

    /// <summary>The 80 % interval of the fit, the one the band uses.</summary>
    public required Interval FitRange { get; init; }

    /// <summary>over, in, under or unclear.</summary>
    public required string FitBand { get; init; }

    /// <summary>Expected attainment of an average rep there; 1 is on quota.</summary>
    public required Estimate Expected { get; init; }

    /// <summary>Owners one after the other in the closed periods, and how many of them were below quota.</summary>
    public required int Owners { get; init; }

    /// <summary>Owners below quota over their time there.</summary>
    public required int OwnersBelowQuota { get; init; }

    /// <summary>What it was worth as it was handed over last, where the live org's accounts measure it.</summary>
    public PatchIndexReading? Handed { get; init; }
}
