namespace Performix.Analysis.Diagnosis;

/// <summary>Why a verdict is what it is: a code, the figure, and the limit it was held against.</summary>
/// <param name="Code">Never renamed once released.</param>
/// <param name="Value">The figure found.</param>
/// <param name="Limit">The limit it met or missed.</param>
public sealed record VerdictReason(string Code, double Value, double Limit);
