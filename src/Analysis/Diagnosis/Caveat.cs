namespace Performix.Analysis.Diagnosis;

/// <summary>A reason to trust a diagnosis less, with its effect.</summary>
/// <param name="Code">One of <see cref="CaveatCodes"/>; never renamed.</param>
/// <param name="Text">What it means here, for a person.</param>
public sealed record Caveat(string Code, string Text);
