namespace Performix.Analysis.Models;

/// <summary>
/// Rep-quarters of one cohort as the decomposition wants them: arrays with one entry a row.
/// </summary>
/// <remarks>
/// Indices are the caller's; give them in an order that does not depend on the input's row order (sorted
/// ids), and the same facts give the same bytes. A rep has at most one row a period.
/// </remarks>
public sealed record DecompositionInput
{
    /// <summary>Rep of the row. Range: 0 up, below <see cref="Reps"/>.</summary>
    public required IReadOnlyList<int> Rep { get; init; }

    /// <summary>Patch of the row. Range: 0 up, below <see cref="Patches"/>.</summary>
    public required IReadOnlyList<int> Patch { get; init; }

    /// <summary>
    /// Period of the row, in order of time. Range: 0 up; a missing number is a missing period.
    /// </summary>
    public required IReadOnlyList<int> Period { get; init; }

    /// <summary>
    /// Square root of attainment on the quota for the time in the seat, before any ramp schedule: the ramp is
    /// in the model already (<see cref="RampStep"/>). Range: 0 or more.
    /// </summary>
    public required IReadOnlyList<double> SqrtAttainment { get; init; }

    /// <summary>Share of the period in the seat. Rows below .3 leave the model. Range: 0 to 1.</summary>
    public required IReadOnlyList<double> SeatFraction { get; init; }

    /// <summary>
    /// Full quarters in the seat for a ramping rep: 0, 1, 2; anything else is a ramped rep.
    /// </summary>
    public required IReadOnlyList<int> RampStep { get; init; }

    /// <summary>
    /// Observed patch covariates, each a column on the scale it enters with (log potential, lead quality,
    /// account mix). A column that does not vary is left out; with none there is no assumption tier.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<double>> Covariates { get; init; }

    /// <summary>Number of reps. Those without a usable row get no estimate.</summary>
    public required int Reps { get; init; }

    /// <summary>Number of patches. Those without a usable row get no estimate.</summary>
    public required int Patches { get; init; }
}
