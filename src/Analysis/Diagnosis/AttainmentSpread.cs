using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>Attainment over reps, each over the last four closed periods.</summary>
public sealed record AttainmentSpread
{
    /// <summary>Reps counted: not ramping, at least two usable periods.</summary>
    public required int N { get; init; }

    /// <summary>The median (quantile type 7); 1 is on quota.</summary>
    public required double Median { get; init; }

    /// <summary>The share of reps at or above quota, with its 95 % Wilson interval.</summary>
    public required Estimate AtOrAbove { get; init; }

    /// <summary>The share of bookings made by the top fifth of reps, the count rounded up.</summary>
    public required double? TopFifthShare { get; init; }

    /// <summary>Gini coefficient of attainment over reps. Range: 0 to 1.</summary>
    public required double? Gini { get; init; }

    /// <summary>Reps below 50 %, 50 to 80, 80 to 100, 100 to 120, and 120 % and above.</summary>
    public required IReadOnlyList<int> Bands { get; init; }

    /// <summary>one-group, two-groups, skewed or cannot-tell; null until it is tested.</summary>
    public string? Shape { get; init; }
}
