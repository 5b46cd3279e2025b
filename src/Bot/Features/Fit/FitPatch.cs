using Performix.Analysis.Diagnosis;

namespace Performix.Bot.Features.Fit;

/// <summary>The patch that a rep of the own tree holds.</summary>
/// <param name="RepId">The rep.</param>
/// <param name="RepName">The rep's name.</param>
/// <param name="PatchName">The patch's name.</param>
/// <param name="Patch">What the model says of it.</param>
/// <param name="Quota">The last quota on it, for a full period; null where it is not known.</param>
internal sealed record FitPatch(string RepId, string RepName, string PatchName, PatchReading Patch, double? Quota);
