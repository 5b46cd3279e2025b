namespace Performix.Analysis.Diagnosis;

/// <summary>A rep and a patch that somebody asks about.</summary>
/// <param name="RepId">The rep.</param>
/// <param name="PatchId">The patch.</param>
public sealed record SwapPair(string RepId, string PatchId);
