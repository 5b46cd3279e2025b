namespace Performix.Analysis.Protection;

/// <summary>The reasons in words, for the form and for the release.</summary>
public static class ReasonWords
{
    /// <summary>All that can be chosen, in the order of the list.</summary>
    public static IReadOnlyList<(FlagReason Reason, string Words)> All { get; } =
    [
        (FlagReason.TooFewAccounts, "Too few workable accounts"),
        (FlagReason.WrongFit, "Wrong fit"),
        (FlagReason.Saturated, "Saturated"),
        (FlagReason.ChurnedAccounts, "Churned accounts"),
        (FlagReason.LeadVolume, "Lead volume"),
        (FlagReason.LeadQuality, "Lead quality"),
        (FlagReason.BadData, "Bad data"),
        (FlagReason.CompetitorLockIn, "Competitor lock-in"),
        (FlagReason.QuotaOutOfLine, "Quota out of line"),
        (FlagReason.ConflictOrOverlap, "Conflict or overlap"),
        (FlagReason.Other, "Other"),
    ];

    /// <summary>The words of one that can be chosen.</summary>
    /// <param name="reason">The reason; not <see cref="FlagReason.None"/>.</param>
    public static string Of(FlagReason reason) => All.First(r => r.Reason == reason).Words;
}
