namespace Performix.Analysis.Protection;

/// <summary>One slot of the roll: an answer and its reason.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Reason">The reason; read only where the answer is <see cref="PatchAnswer.Bad"/>.</param>
public readonly record struct RepAnswer(PatchAnswer Answer, FlagReason Reason = FlagReason.None);
