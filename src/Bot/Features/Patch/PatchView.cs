using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Patch;

/// <summary>The patch card: what is expected of an average rep, its parts, the quota's fit, and how far to trust it.
/// </summary>
internal static class PatchView
{
    private const string Fields = "patch card";

    public static Answer Nothing(string name) => Answer.Of(
        $"No patch of {Phrases.Plain(name, 40)} is known: none was held for two thirds of a period. "
        + "`/performix status` says what was read.");

    public static Answer Render(PatchCard card)
    {
        var answer = card.Cohort.RepCount < ReadableCohorts.Smallest ? ReadableCohorts.TooFew(card.Cohort)
            : card.Patch is not { } patch ? NotFitted(card)
            : new Answer(
                $"{Phrases.Plain(card.PatchName)}: an average rep is expected at "
                    + $"{Phrases.Percent(patch.Expected, card.Culture)} of quota",
                [.. Blocks(card, patch)]);
        return answer with { Shown = [new Glimpse(card.RepId, Fields)] };
    }

    private static IEnumerable<IActionElement> Buttons(PatchCard card) => card.IsOwn
        ? [Pieces.Why(Ids.Why, card.RepId), ReviewButtons.AskForReview(), ReviewButtons.Mistake()]
        : [Pieces.Why(Ids.Why, card.RepId)];

    private static Answer NotFitted(PatchCard card) => Answer.Of(
        $"*{Phrases.Plain(card.PatchName)}* ({Phrases.Plain(card.RepName, 40)}): what it gives cannot be told yet. "
        + (card.Records.All(r => r.Quota is null or 0)
            ? "No quota was read for it; that would settle it. `/performix status` says what is missing."
            : "It has no usable closed period in the model: that takes a quota, a rep in the seat for at least .3 of "
                + "the period, and 2 such periods of a rep. More closed periods settle it."));

    private static IEnumerable<Block> Blocks(PatchCard card, PatchReading patch)
    {
        yield return new HeaderBlock { Text = "Patch card: " + Phrases.Plain(card.PatchName, 120) };
        yield return Pieces.Small(PatchWords.Scope(card));
        yield return Pieces.Section(PatchWords.Conclusion(card, patch));
        yield return Pieces.Section(PatchWords.Parts(card, patch));
        yield return Pieces.Section(PatchWords.Fit(card, patch));
        yield return Pieces.Section(PatchWords.Next(card, patch));
        yield return new ActionsBlock { BlockId = Ids.Actions, Elements = [.. Buttons(card)] };
        yield return Pieces.Small(PatchWords.Trust(card));
    }
}
