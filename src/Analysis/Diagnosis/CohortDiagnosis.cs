using System.Text.Json.Serialization;
using Performix.Analysis.Models;
using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>What there is to say about one cohort.</summary>
public sealed record CohortDiagnosis
{
    /// <summary>Role and segment as people see them.</summary>
    public required string Name { get; init; }

    /// <summary>Reps with a row in a closed period.</summary>
    public required int RepCount { get; init; }

    /// <summary>Patches they held.</summary>
    public required int PatchCount { get; init; }

    /// <summary>Changes of patch by one rep from one period to the next.</summary>
    public required int Moves { get; init; }

    /// <summary>Reps in the largest component of the rep-patch graph that holds a mover, else 0.</summary>
    public required int ConnectedReps { get; init; }

    /// <summary>The closed periods, oldest first.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>Attainment by rep over the trailing periods; null without quotas.</summary>
    public AttainmentSpread? Attainment { get; init; }

    /// <summary>Attainment by rep and period; null without quotas.</summary>
    public RepPeriodSpread? RepPeriods { get; init; }

    /// <summary>Opportunities and bookings, in the whole input.</summary>
    public required Volume Volume { get; init; }

    /// <summary>Win rate by count; null where no lost opportunity is known.</summary>
    public Estimate? WinRate { get; init; }

    /// <summary>Tests that reps differ by more than luck.</summary>
    public required IReadOnlyList<WinRateTest> Heterogeneity { get; init; }

    /// <summary>People, patch, both, luck or not enough; null without quotas.</summary>
    public CohortVerdict? Verdict { get; init; }

    /// <summary>Patch part of the systematic variance; null where nothing was fitted.</summary>
    public Estimate? PatchShare { get; init; }

    /// <summary>Everything but quarter noise, of all variance; null where nothing was fitted.</summary>
    public Estimate? SystematicShare { get; init; }

    /// <summary>The part of attainment's variance that measured patch and activity share.</summary>
    public double? Overlap { get; init; }

    /// <summary>Share of the measured patch in attainment's variance between reps.</summary>
    public Estimate? MeasuredPatchShare { get; init; }

    /// <summary>Share of activity in attainment's variance between reps.</summary>
    public Estimate? ActivityShare { get; init; }

    /// <summary>Whether moves tell reps and patches apart.</summary>
    public required bool Identified { get; init; }

    /// <summary>How, in words.</summary>
    public required string Identification { get; init; }

    /// <summary>What is measured of the patches in every row and stands in the model, in words.</summary>
    public IReadOnlyList<string> Covariates { get; init; } = [];

    /// <summary>The separation test; null without activity.</summary>
    public SeparationReading? Separation { get; init; }

    /// <summary>Top rep in bottom patch and the mirror; null without quotas.</summary>
    public SwapReading? Swap { get; init; }

    /// <summary>What further pairs are predicted from; null where nothing was fitted. Kept beside a diagnosis, never in
    /// its JSON form.</summary>
    [JsonIgnore]
    public SwapBasis? SwapBasis { get; init; }

    /// <summary>Whether quotas follow what patches give; null below eight reps.</summary>
    public QuotaFit? QuotaFit { get; init; }

    /// <summary>Exemplary over typical, raw and adjusted; null below eight reps.</summary>
    public Headroom? Headroom { get; init; }

    /// <summary>What the lowest fifth is expected to gain with no intervention; null with too few reps.</summary>
    public LuckyRise? WithoutIntervention { get; init; }

    /// <summary>Share of reps below quota by team, cells under five reps left out.</summary>
    public required IReadOnlyList<CutReading> Cuts { get; init; }

    /// <summary>Each rep.</summary>
    public required IReadOnlyList<RepReading> Reps { get; init; }

    /// <summary>How good the index of the patches is; null where their potential is given or not known.</summary>
    public PatchIndexQuality? PatchIndex { get; init; }

    /// <summary>Each patch of the model.</summary>
    public required IReadOnlyList<PatchReading> Patches { get; init; }

    /// <summary>Reasons to trust this less.</summary>
    public required IReadOnlyList<Caveat> Caveats { get; init; }
}
