using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;

namespace Performix.Bot.Features.Patch;

/// <summary>The sentences of the patch card.</summary>
internal static class PatchWords
{
    private const double LeastReliability = 0.5;
    private const double LeastCoverage = 0.6;

    public static string Scope(PatchCard card) =>
        $"{Phrases.Plain(card.RepName, 40)} · {Phrases.Plain(card.Cohort.Name)} · held up to "
            + $"{card.Held.Period.Label} · "
        + $"{Phrases.Count(card.Cohort.Periods.Count, "closed period", "closed periods")} · data as of "
        + Phrases.Moment(card.AsOf);

    public static string Conclusion(PatchCard card, PatchReading patch) =>
        $"*An average rep is expected at {Phrases.Percent(patch.Expected, card.Culture)} of quota here*\n"
        + Owners(card, patch);

    public static string Parts(PatchCard card, PatchReading patch)
    {
        if (patch.Handed is not { } handed)
        {
            return "*Index not shown.* Its three parts (territory potential, lead quality, account mix) are not "
                + "measured for this patch, and one number without them cannot be checked: accounts and leads are "
                + "not in the input.";
        }

        string Money(double amount) => Phrases.Amount((decimal)amount, card.Currency, card.Culture);
        var ends = handed.Expected.Interval;
        var whom = handed.RepId == card.RepId ? "" : ", to another rep";
        return $"*Expected bookings of an average rep: {Money(handed.Expected.Value)}* (95 % interval "
            + $"{Money(ends.Low)} to {Money(ends.High)}), from what was handed over for {handed.Period}{whom}\n"
            + $"• Territory potential: {Money(handed.TerritoryPotential)}\n"
            + $"• Lead quality: {Money(handed.LeadQuality)}\n"
            + $"• Account mix and opportunities taken over: {Money(handed.AccountMix)}\n"
            + string.Create(card.Culture, $"Index {patch.Index:0} (95 % interval {patch.Lo:0} to "
            + $"{patch.Hi:0}); 100 is ")
            + $"the median of the {Phrases.Count(card.Cohort.Patches.Count, "patch", "patches")} of the cohort";
    }

    public static string Fit(PatchCard card, PatchReading patch) => string.Create(
        card.Culture,
        $"*Quota against patch:* {FitBandText.Of(patch)}; fit {patch.Fit:0.00} (80 % interval ")
        + string.Create(card.Culture, $"{patch.FitRange.Low:0.00} to {patch.FitRange.High:0.00}), ")
        + string.Create(card.Culture, $"1 is the cohort's middle, {0.8} to {1.25} is in band");

    public static string Next(PatchCard card, PatchReading patch) => (Withheld(card), patch.FitBand) switch
    {
        (true, _) => "*What would settle it:* industry and size on more accounts; until then no verdict rests on this "
            + "index.",
        (_, "over") => "*What to do first:* " + (card.IsOwn ? "ask your manager for" : "have RevOps make")
            + " a review of quota and accounts, before any target for activity.",
        (_, "under") => "*What to do first:* read attainment here beside the patch: the quota asks for less than the "
            + "cohort's middle.",
        (_, "in") => "*What to do first:* nothing about the quota: it fits the patch.",
        _ => "*What would settle it:* more closed periods in this patch, until the interval lies on one side of the "
            + "band.",
    };

    public static string Trust(PatchCard card) => card.Cohort.PatchIndex is not { } quality
        ? "Reliability of the index over accounts cannot be told: accounts are not in the input."
        : "Reliability over halves of the accounts: "
            + (quality.Reliability?.ToString("0.00", card.Culture) ?? "cannot be told")
            + $" (verdicts from {LeastReliability.ToString("0.0", card.Culture)}); accounts with industry and size: "
            + $"{Phrases.Percent(quality.Coverage, card.Culture)} (verdicts from "
            + $"{Phrases.Percent(LeastCoverage, card.Culture)}).";

    /// <summary>Nobody learns of a few predecessors, who are not theirs to read, how they did.</summary>
    private static string Owners(PatchCard card, PatchReading patch)
    {
        var periods = Phrases.Count(card.Cohort.Periods.Count, "closed period", "closed periods");
        return patch.Owners < ReadableCohorts.Smallest && !card.MayReadOwners
            ? $"{Phrases.Count(patch.Owners, "owner", "owners")} in {periods}"
            : $"{Phrases.Count(patch.Owners, "owner", "owners")} in {periods}, {patch.OwnersBelowQuota} of them "
                + "below quota over their time in it";
    }

    private static bool Withheld(PatchCard card) => card.Cohort.PatchIndex is { } quality
        && (quality.Reliability is < LeastReliability || quality.Coverage < LeastCoverage);
}
