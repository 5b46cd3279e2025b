using System.Globalization;
using Performix.Analysis.Diagnosis;

namespace Performix.Bot.Features.Swap;

/// <summary>What one person may read of swaps in a cohort.</summary>
internal sealed record SwapCard
{
    public required CohortDiagnosis Cohort { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    public required CultureInfo Culture { get; init; }

    /// <summary>Why nothing is predicted; empty where something is.</summary>
    public string Refused { get; init; } = "";

    /// <summary>The predictions, the asked direction first.</summary>
    public IReadOnlyList<SwapLine> Lines { get; init; } = [];

    /// <summary>The own reps who are named in it.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];
}
