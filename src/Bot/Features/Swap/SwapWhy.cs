using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;

namespace Performix.Bot.Features.Swap;

/// <summary>The button Why of the swap view.</summary>
internal static class SwapWhy
{
    public static Why Button { get; } = new(
        Ids.Word,
        Audience.Manager | Audience.Leader,
        question => SwapHandler.Read(question).Open(card => Pieces.Explained(Paragraphs(card))));

    private static IEnumerable<string> Paragraphs(SwapCard card)
    {
        yield return "*Records:* quota, credited amount and patch of "
            + $"{Phrases.Count(card.Cohort.RepCount, "rep", "reps")} by period, read at {Phrases.Moment(card.AsOf)}";
        yield return "*Prediction:* from joint draws of the model on the square root of attainment. For each draw the "
            + "base, the rep's part and the patch's part are added, period-to-period luck is drawn for the "
            + "next 4 periods, "
            + "and their mean is taken. Median, 95 % interval and the share of draws at or above quota are "
            + "shown. The same "
            + "question has the same answer until the next reading.";
        yield return "*Who is who:* the top rep has the highest low end of patch-adjusted attainment, among "
            + "reps with 4 "
            + "usable periods; the bottom patch has the lowest high end of what is expected of an average rep. The "
            + "bottom rep and the top patch mirror that.";
        yield return "*A miss* is said to be predicted only where the probability of reaching quota is .10 or less.";
        yield return "*Not known:* whether a rep's part carries over to a patch unlike any that the rep has "
            + "worked; such "
            + "a prediction is marked as extrapolated.\n" + string.Join('\n', card.Cohort.Caveats
                .Select(c => "• " + Phrases.Told(c.Text, card.Culture, 300)));
    }
}
