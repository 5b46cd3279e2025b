namespace Performix.Analysis.Panel;

/// <summary>What a row of the panel lacks.</summary>
public enum GapKind
{
    /// <summary>No quota for a rep who was in the seat.</summary>
    Quota,

    /// <summary>A quota of zero: attainment is unknown.</summary>
    QuotaZero,

    /// <summary>No patch held for two thirds of the days in the seat.</summary>
    Patch,

    /// <summary>Under two thirds of the days in the seat: not shown.</summary>
    PartialPeriod,
}
