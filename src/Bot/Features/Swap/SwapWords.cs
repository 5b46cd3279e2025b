using Performix.Bot.Slack;
using Performix.Bot.Views;

namespace Performix.Bot.Features.Swap;

/// <summary>The sentences of the swap view. It predicts; it never says what somebody would do.</summary>
internal static class SwapWords
{
    /// <summary>At this probability of reaching quota or less a miss is said to be predicted (definitions 5.8).
    /// </summary>
    private const double SurelyMissed = 0.1;

    public static Answer Refused(SwapCard card) => Answer.Of(
        $"*No swap is predicted for {Phrases.Plain(card.Cohort.Name)}:* {Phrases.Plain(card.Refused, 200)}. "
        + "What would settle it: more closed periods with quota and patch, and reps who change patch.");

    public static string Scope(SwapCard card) =>
        $"{Phrases.Count(card.Cohort.Periods.TakeLast(8).Count(), "closed period", "closed periods")} in the model · "
        + $"{Phrases.Count(card.Cohort.RepCount, "rep", "reps")}, "
        + $"{Phrases.Count(card.Cohort.Moves, "change of patch", "changes of patch")} · data as of "
        + Phrases.Moment(card.AsOf);

    public static string Claim(SwapCard card, SwapLine line)
    {
        var claim = line.Outcome.PHit <= SurelyMissed
            ? $"{line.Who} is predicted to miss in {line.Where}"
            : $"{line.Who} in {line.Where}: at or above quota with probability {Chance(card, line)}";
        return char.ToUpper(claim[0], card.Culture) + claim[1..];
    }

    public static string Of(SwapCard card, SwapLine line)
    {
        var found = line.Outcome;
        var flag = line.Extrapolated switch
        {
            true => "\n:warning: Extrapolated: the patch is outside the range of patches this rep has worked in.",
            false => "\nThe patch is inside the range of patches this rep has worked in.",
            _ => "",
        };
        return $"*{Claim(card, line)}*\nPredicted mean attainment of the next 4 periods: median "
            + $"{Phrases.Percent(found.Value, card.Culture)} (95 % interval "
            + string.Create(card.Culture, $"{100 * found.Lo:0}–{100 * found.Hi:0}%).")
            + (found.PHit <= SurelyMissed ? $" Probability of being at or above quota: {Chance(card, line)}." : "")
            + flag;
    }

    public static string Footing(SwapCard card)
    {
        var verdict = card.Cohort.Verdict is { } found ? VerdictText.Headline(found) : "not given";
        var headroom = card.Cohort.Headroom is { Adjusted: { } adjusted } room
            ? string.Create(
                card.Culture,
                $"*Room between the best and the middle* (p90 over median, n {card.Cohort.Attainment?.N}): "
                    + $"{room.Raw:0.0} ")
                + string.Create(card.Culture, $"times as it is, {adjusted:0.0} times patch-adjusted.\n")
            : "";
        return headroom + $"*How far to trust it:* the cohort's people-or-patch verdict is {verdict}; "
            + $"{Phrases.Told(card.Cohort.Identification, card.Culture, 200)}. "
            + "A prediction is no promise: relations with accounts do not move with a rep.";
    }

    private static string Chance(SwapCard card, SwapLine line) => line.Outcome.PHit.ToString("0.00", card.Culture);
}
