namespace Performix.Analysis.Diagnosis;

/// <summary>The top rep predicted in the bottom patch, and the mirror.</summary>
public sealed record SwapReading
{
    /// <summary>The rep with the highest lower bound of patch-adjusted attainment.</summary>
    public required string? Top { get; init; }

    /// <summary>The patch with the lowest upper bound of expected attainment.</summary>
    public required string? BottomPatch { get; init; }

    /// <summary>The top rep in the bottom patch.</summary>
    public required SwapOutcome? TopInBottom { get; init; }

    /// <summary>The bottom rep in the top patch.</summary>
    public required SwapOutcome? BottomInTop { get; init; }

    /// <summary>Why there is no prediction; null where there is one.</summary>
    public required string? Refused { get; init; }

    /// <summary>Pairs that were asked for.</summary>
    public required IReadOnlyList<SwapAnswer> Asked { get; init; }
}
