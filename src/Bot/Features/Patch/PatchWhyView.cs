using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet;

namespace Performix.Bot.Features.Patch;

/// <summary>How a patch card was made, in words that a rep can audit.</summary>
internal static class PatchWhyView
{
    private const int MostPeriods = 12;

    public static ModalViewDefinition Render(PatchCard card) => Pieces.Explained(Paragraphs(card));

    private static IEnumerable<string> Paragraphs(PatchCard card)
    {
        yield return $"*Records* read at {Phrases.Moment(card.AsOf)}: {Phrases.Plain(card.RepName, 40)} in this patch\n"
            + string.Join('\n', card.Records.TakeLast(MostPeriods).Select(r => Line(card, r))
                .DefaultIfEmpty("• no closed period yet"));
        yield return "*Expected attainment* is what the model expects of an average rep of the cohort in "
            + "this patch, in "
            + "an average season: reps, patches and periods are told apart over the last 8 closed periods.";
        yield return "*Expected bookings* add up three parts, from what was handed over at the start of the period. "
            + "Territory potential: for each account the chance of a won opportunity in a quarter at a "
            + "prospect of that "
            + "industry and size, times the mean amount. Lead quality: for each lead routed, the chance "
            + "that it is won, "
            + "times the mean amount. Account mix: opportunities taken over, by stage, and what customers and churned "
            + "accounts give beyond prospects. All rates leave out the rep's own history, and thin cells lean on the "
            + "cohort.";
        yield return "*Fit* is quota over expected bookings, against the cohort's median. A patch is called "
            + "out of band "
            + Phrases.Decimals("only where the whole 80 % interval is outside 0.8 to 1.25.", card.Culture);
        yield return Pieces.NotKnown(card.Cohort, card.Culture);
    }

    private static string Line(PatchCard card, RepRecord record)
    {
        var quota = record.Quota is { } asked ? Phrases.Amount(asked, card.Currency, card.Culture) : "not known";
        var share = record.Attainment is { } attained ? $", attainment {Phrases.Percent(attained, card.Culture)}" : "";
        var counts = record.Counts ? "" : " (not counted)";
        return $"• {record.Period.Label}: quota {quota}, credited "
            + $"{Phrases.Amount(record.Credited, card.Currency, card.Culture)}{share}{counts}";
    }
}
