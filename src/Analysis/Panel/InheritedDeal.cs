namespace Performix.Analysis.Panel;

/// <summary>An opportunity that was open when the period began and that somebody else had created.</summary>
/// <param name="Age">How long it had been open, an index into <see cref="PatchEvidence.AgeBands"/>.</param>
/// <param name="Amount">Its amount as known today, in corporate currency. Above 0.</param>
/// <param name="SecondHalf">Whether its account is in the second half of the patch.</param>
public readonly record struct InheritedDeal(int Age, double Amount, bool SecondHalf);
