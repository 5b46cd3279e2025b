namespace Performix.Analysis.Panel;

/// <summary>An account's won business in one period: the unit that chances of a win are counted in.</summary>
/// <param name="HolderId">The rep whose row held the account.</param>
/// <param name="OwnerId">Who owned the opportunity.</param>
/// <param name="PatchId">The patch of that row.</param>
/// <param name="Period">The period's number in <see cref="PatchEvidence.Periods"/>.</param>
/// <param name="Cell">The account's cell.</param>
/// <param name="Amount">Won amount, in corporate currency. Above 0.</param>
public sealed record AccountWin(
    string HolderId, string OwnerId, string PatchId, int Period, int Cell, double Amount);
