namespace Performix.Analysis.Diagnosis;

/// <summary>What a diagnosis is asked for besides the facts.</summary>
/// <param name="Seed">The seed of every random draw.</param>
public sealed record DiagnosisRequest(long Seed)
{
    /// <summary>Reps and patches to predict together.</summary>
    public IReadOnlyList<SwapPair> Swaps { get; init; } = [];
}
