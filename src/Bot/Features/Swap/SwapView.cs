using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Swap;

/// <summary>Predictions of reps in other patches, or why there are none.</summary>
internal static class SwapView
{
    public static Answer NoPatch { get; } = Answer.Of(
        "No swap is predicted: one of the two holds no patch in the figures. `/performix status` says what was read.");

    public static Answer Render(SwapCard card)
    {
        var answer = card.Cohort.RepCount < ReadableCohorts.Smallest ? ReadableCohorts.TooFew(card.Cohort)
            : card.Refused.Length > 0 ? SwapWords.Refused(card)
            : new Answer(SwapWords.Claim(card, card.Lines[0]), [.. Blocks(card)]);
        return answer with { Shown = [.. card.Named.Select(id => new Glimpse(id, "predicted attainment in a swap"))] };
    }

    private static IEnumerable<Block> Blocks(SwapCard card)
    {
        yield return new HeaderBlock { Text = "Swap: " + Phrases.Plain(card.Cohort.Name, 120) };
        yield return Pieces.Small(SwapWords.Scope(card));
        foreach (var line in card.Lines)
        {
            yield return Pieces.Section(SwapWords.Of(card, line));
        }

        yield return Pieces.Section(SwapWords.Footing(card));
        yield return new ActionsBlock { BlockId = Ids.Actions, Elements = [Pieces.Why(Ids.Why, Key(card))] };
    }

    private static string Key(SwapCard card) => CohortName.Key(card.Cohort.Name);
}
