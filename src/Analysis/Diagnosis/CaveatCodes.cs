namespace Performix.Analysis.Diagnosis;

/// <summary>The codes of caveats. Scripts read them: they are added to, never renamed.</summary>
public static class CaveatCodes
{
    /// <summary>No start dates: nobody is taken to be ramping or partial.</summary>
    public const string RampUnknown = "RAMP_UNKNOWN";

    /// <summary>Ramping reps are left out of what is shown and graded.</summary>
    public const string RampingExcluded = "RAMPING_EXCLUDED";

    /// <summary>Some rep-periods have no quota, or a quota of zero.</summary>
    public const string QuotaMissing = "QUOTA_MISSING";

    /// <summary>Some rep-periods are under two thirds in the seat and are not shown.</summary>
    public const string PartialPeriods = "PARTIAL_PERIODS";

    /// <summary>Tail intervals come from totals, without the opportunities behind them.</summary>
    public const string TailFromTotals = "TAIL_FROM_TOTALS";

    /// <summary>Rows were rejected.</summary>
    public const string RowsRejected = "ROWS_REJECTED";

    /// <summary>Rep-periods without one patch for two thirds of the time leave the models.</summary>
    public const string PatchUnclear = "PATCH_UNCLEAR";

    /// <summary>Nothing is measured of the patches: no verdict by assumption.</summary>
    public const string NoPatchCovariates = "NO_PATCH_COVARIATES";

    /// <summary>Nothing says who held which patch.</summary>
    public const string NoAssignments = "NO_ASSIGNMENTS";

    /// <summary>Who held the patch in some rep-periods is taken from who holds it now.</summary>
    public const string PatchAssumed = "PATCH_ASSUMED";

    /// <summary>The patch index takes today's accounts and customers for the past.</summary>
    public const string IndexProjected = "INDEX_PROJECTED";

    /// <summary>The patch index of some rep-periods uses later periods too, for want of earlier ones.</summary>
    public const string IndexAllPeriods = "INDEX_ALL_PERIODS";

    /// <summary>How much of the activity is logged is not known.</summary>
    public const string LoggingUnknown = "LOGGING_UNKNOWN";

    /// <summary>Models use the last eight closed periods only.</summary>
    public const string ModelWindow = "MODEL_WINDOW";

    /// <summary>Reps with one usable period leave the models.</summary>
    public const string SinglePeriod = "SINGLE_PERIOD";
}
