using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>A higher rate above an attainment.</summary>
/// <param name="Above">The attainment from which it holds. Range: 0 or more.</param>
/// <param name="Times">How many times the rate is paid. Range: above 0.</param>
public sealed record Accelerator(Share Above, Ratio Times)
{
    /// <summary>The deal types that earn it; empty for all.</summary>
    public IReadOnlyList<string> DealTypes { get; init; } = [];
}
