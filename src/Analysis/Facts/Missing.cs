namespace Performix.Analysis.Facts;

/// <summary>A part of the input that is not there, and the findings that fall away with it.</summary>
/// <param name="What">The file, object or field.</param>
/// <param name="Why">The reason, in words for a person: absent, not permitted, not mapped.</param>
/// <param name="Costs">The findings that cannot be made without it.</param>
public sealed record Missing(string What, string Why, IReadOnlyList<string> Costs);
