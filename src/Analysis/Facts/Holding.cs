namespace Performix.Analysis.Facts;

/// <summary>
/// Who was seen to hold what, reading by reading: one row from the reading that first saw it to the one that saw it no
/// more. The org itself keeps no such history.
/// </summary>
/// <param name="Kind">What is held by what.</param>
/// <param name="What">What is held: an account or a patch.</param>
/// <param name="By">Who or what holds it: a rep, or the patch of an account.</param>
/// <param name="From">The day of the reading that first saw it.</param>
/// <param name="To">The day of the reading that saw it no more; null while it is held.</param>
public sealed record Holding(HoldingKind Kind, string What, string By, DateOnly From, DateOnly? To);
