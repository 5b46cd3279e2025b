using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;

namespace Performix.Bot.Features.Fit;

/// <summary>The button Why of the fit view.</summary>
internal static class FitWhy
{
    public static Why Button { get; } = new(
        Ids.Word,
        Audience.Manager | Audience.Leader,
        question => FitHandler.Read(question).Open(reading => Pieces.Explained(Paragraphs(reading))));

    private static IEnumerable<string> Paragraphs(FitReading reading)
    {
        yield return $"*Records:* quotas, credited amounts and patch assignments of "
            + $"{Phrases.Count(reading.Cohort.RepCount, "rep", "reps")} over "
            + $"{Phrases.Count(reading.Cohort.Periods.Count, "closed period", "closed periods")}, read at "
            + Phrases.Moment(reading.AsOf);
        yield return "*Fit* is the last quota of a patch over what an average rep is expected to book in it, against "
            + "the cohort's median. What is expected comes from the model that tells reps, patches and periods apart. "
            + Phrases.Decimals("0.8 to 1.25 is in band; above 1.67 or below 0.6 is critical.", reading.Culture);
        yield return "*Same quota, different odds* lists pairs whose quotas are within 5 % and whose 95 % intervals of "
            + "expected attainment do not meet.";
        yield return "*Team test:* rank correlations (Spearman) over reps with 95 % intervals. Where quotas absorb "
            + "potential, attainment does not follow it, and quotas do.";
        yield return Pieces.NotKnown(reading.Cohort, reading.Culture);
    }
}
