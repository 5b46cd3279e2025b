namespace Performix.Analysis.Numerics;

/// <summary>How long the posterior of a crossed model is sampled.</summary>
public sealed record CrossedOptions
{
    /// <summary>Points of the last importance stage.</summary>
    public int Points { get; init; } = 3000;

    /// <summary>Joint draws that come out.</summary>
    public int Draws { get; init; } = 4000;
}
