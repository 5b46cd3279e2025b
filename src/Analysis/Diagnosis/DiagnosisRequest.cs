using Performix.Analysis.Facts;

namespace Performix.Analysis.Diagnosis;

/// <summary>What a diagnosis is asked for besides the facts.</summary>
/// <param name="Seed">The seed of every random draw.</param>
public sealed record DiagnosisRequest(long Seed)
{
    /// <summary>Reps and patches to predict together.</summary>
    public IReadOnlyList<SwapPair> Swaps { get; init; } = [];

    /// <summary>What the organisation planned; its ramp schedules stand in for the rule of three periods.</summary>
    public Plan Plan { get; init; } = Plan.None;
}
