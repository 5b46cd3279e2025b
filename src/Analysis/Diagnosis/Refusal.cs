namespace Performix.Analysis.Diagnosis;

/// <summary>A field that is null, and why.</summary>
/// <param name="What">The field or finding.</param>
/// <param name="Why">The reason, and what would bring it.</param>
public sealed record Refusal(string What, string Why);
