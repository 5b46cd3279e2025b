using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Fit;

/// <summary>How quotas fit patches: what is out of band, pairs with unequal odds, the team test.</summary>
internal static class FitView
{
    public static Answer Render(FitReading reading)
    {
        var cohort = reading.Cohort;
        if (cohort.Patches.Count == 0)
        {
            return Answer.Of($"*{Phrases.Plain(cohort.Name)}*: how quotas fit patches cannot be told. "
                + (cohort.Attainment is null
                    ? "No usable quota was read; `/performix status` names what is missing."
                    : "No patch has enough usable periods: it takes reps with 2 periods or more in assigned patches. "
                        + "More closed periods settle it."));
        }

        if (reading is { Own.Count: 0, IsHidden: true })
        {
            return Answer.Of($"*{Phrases.Plain(cohort.Name)}*: how quotas fit patches is not shown: it is known of "
                + $"fewer than {ReadableCohorts.Smallest} patches here or in other cohorts, and single reps could be "
                + "worked out. More closed periods add patches.");
        }

        var listed = FitWords.Listed(reading);
        return new Answer(FitWords.Headline(reading), [.. Blocks(reading)])
        {
            Shown = [.. listed.Select(id => new Glimpse(id, "quota against patch"))],
        };
    }

    private static IEnumerable<Block> Blocks(FitReading reading)
    {
        yield return new HeaderBlock { Text = "Quota against patch: " + Phrases.Plain(reading.Cohort.Name, 120) };
        yield return Pieces.Small(FitWords.Scope(reading));
        yield return Pieces.Section(FitWords.Conclusion(reading));
        yield return reading.Own.Count > 0 ? FitChart.OfOwn(reading.Own) : FitChart.OfBands(reading.Cohort.Patches);
        if (reading.Own.Count > 0)
        {
            yield return Pieces.Section(FitWords.Pairs(reading));
        }

        yield return Pieces.Section(FitWords.TeamTest(reading));
        yield return new ActionsBlock
        {
            BlockId = Ids.Actions,
            Elements = [Pieces.Why(Ids.Why, CohortName.Key(reading.Cohort.Name))],
        };
        foreach (var caveat in reading.Cohort.Caveats.Take(5))
        {
            yield return Pieces.Small(Phrases.Told(caveat.Text, reading.Culture, 300));
        }
    }
}
