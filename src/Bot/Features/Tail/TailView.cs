using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Tail;

/// <summary>The tail of a cohort in Slack: conclusion, evidence with n and interval, own reps, caveats.</summary>
internal static class TailView
{
    /// <summary>Cohort figures are shown from this many reps on: fewer could be worked out one by one.</summary>
    private const int SmallestCohort = 5;

    private const int LongestSection = 2900;

    public static Answer Render(TailReading reading)
    {
        var cohort = reading.Cohort;
        if (cohort.RepCount < SmallestCohort)
        {
            return Answer.Of($"*{Phrases.Plain(cohort.Name)}* has fewer than {SmallestCohort} reps. Its figures are "
                + "not shown: single people could be worked out from them.");
        }

        return cohort.Attainment is { } spread
            ? new Answer(TailWords.Headline(reading, spread), [.. Blocks(reading, spread)])
            : Answer.Of($"*{Phrases.Plain(cohort.Name)}*: attainment cannot be told, since no usable quota was read. "
                + "Ask your RevOps admin for the quota source; `/performix status` names what is missing.");
    }

    private static IEnumerable<Block> Blocks(TailReading reading, AttainmentSpread spread)
    {
        var cohort = reading.Cohort;
        yield return new HeaderBlock { Text = Phrases.Plain(cohort.Name, 140) };
        yield return Small(TailWords.Scope(reading));
        yield return Section(TailWords.Shape(reading, spread));
        yield return AttainmentChart.Of(spread);
        yield return Section(TailWords.Tail(cohort));
        yield return Section(VerdictText.Of(cohort, reading.Culture));
        if (reading.Own.Count > 0)
        {
            yield return Section(TailWords.OwnReps(reading));
        }

        yield return new ActionsBlock { BlockId = Ids.Actions, Elements = [WhyButton(cohort.Name)] };
        foreach (var caveat in cohort.Caveats)
        {
            yield return Small(Phrases.Plain(caveat.Text, 300));
        }

        if (reading.Others.Count > 0)
        {
            yield return Small("Your reps are also in: "
                + string.Join(", ", reading.Others.Select(o => Phrases.Plain(o)))
                + ". Ask with `/performix tail` and the name.");
        }
    }

    private static Button WhyButton(string cohort) => new()
    {
        ActionId = Ids.Why,
        Text = new PlainText("Why") { Emoji = false },
        Value = CohortName.Key(cohort),
        AccessibilityLabel = "Why: how these figures were made",
    };

    private static SectionBlock Section(string text) =>
        new() { Text = new Markdown(text.Length <= LongestSection ? text : text[..LongestSection] + "…") };

    private static ContextBlock Small(string text) => new() { Elements = [new Markdown(text)] };
}
