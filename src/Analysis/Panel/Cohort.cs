using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Analysis.Panel;

/// <summary>Reps who can be compared with each other: one role in one segment.</summary>
/// <param name="Name">Role and segment as people see them, <c>AE · Mid-Market</c>; <c>all</c> where there are
/// none.</param>
public sealed record Cohort(string Name)
{
    /// <summary>The closed periods with rows, oldest first.</summary>
    public IReadOnlyList<Period> Periods { get; init; } = [];

    /// <summary>The reps with rows, by id.</summary>
    public IReadOnlyList<Rep> Reps { get; init; } = [];

    /// <summary>Rows of closed periods, by rep and period.</summary>
    public IReadOnlyList<RepQuarter> Rows { get; init; } = [];

    /// <summary>Rows of the period that is still open: shown as to-date, never in a diagnosis.</summary>
    public IReadOnlyList<RepQuarter> ToDate { get; init; } = [];

    /// <summary>Decided opportunities of its reps, in the whole input.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Open opportunities of its reps.</summary>
    public int Open { get; init; }

    /// <summary>What its patches can be measured by; null where a potential is given or no account is known.</summary>
    public PatchEvidence? Evidence { get; init; }

    /// <summary>What is missing.</summary>
    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    /// <summary>The last closed periods that trailing attainment looks back on.</summary>
    public IReadOnlyList<Period> Trailing => [.. Periods.TakeLast(PanelRules.TrailingPeriods)];

    /// <summary>The last closed periods that models use.</summary>
    public IReadOnlyList<Period> Model => [.. Periods.TakeLast(PanelRules.ModelPeriods)];
}
