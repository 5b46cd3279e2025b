using Performix.Analysis.Units;

namespace Performix.Analysis.Panel;

/// <summary>The table of rep by period that models are fitted on, cohort by cohort.</summary>
public sealed record SalesPanel
{
    /// <summary>When the data behind it were read.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The cohorts, by name.</summary>
    public required IReadOnlyList<Cohort> Cohorts { get; init; }

    /// <summary>Every quota in the input, before any exclusion.</summary>
    public required Money TotalQuota { get; init; }

    /// <summary>Every credited amount in the input, before any exclusion.</summary>
    public required Money TotalCredited { get; init; }

    /// <summary>Whether the input has any quota at all.</summary>
    public required bool HasQuota { get; init; }

    /// <summary>Managers and others left out of the cohorts, by id.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
