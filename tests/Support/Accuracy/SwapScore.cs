namespace Performix.Tests.Support.Accuracy;

/// <summary>One swap predicted, and what came of it.</summary>
public sealed record SwapScore
{
    public required string Name { get; init; }

    public required bool ExpectedCovered { get; init; }

    public required bool RealisedCovered { get; init; }

    public required double ProbabilityHit { get; init; }

    /// <summary>Whether the true expected attainment is below quota.</summary>
    public required bool TrulyBelow { get; init; }

    public required bool Hit { get; init; }

    /// <summary>Whether the claim "predicted to miss" was issued.</summary>
    public bool Claimed => ProbabilityHit <= .10;
}
