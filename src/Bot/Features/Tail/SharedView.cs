using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Tail;

/// <summary>The tail as everybody in a channel may read it: the cohort's figures, and who shared them.</summary>
internal static class SharedView
{
    public static Answer Render(TailReading reading, string sharedBy) =>
        reading.Cohort.Attainment is { } spread
            ? new Answer(
                TailWords.Headline(reading, spread),
                [.. Blocks(reading with { Cohort = PartOfCohort.Of(reading.Cohort) }, spread, sharedBy)])
            : TailView.Render(reading);

    private static IEnumerable<Block> Blocks(TailReading reading, AttainmentSpread spread, string sharedBy)
    {
        yield return new HeaderBlock { Text = Phrases.Plain(reading.Cohort.Name, 140) };
        yield return Pieces.Small($"Shared by {Phrases.Plain(sharedBy, 60)} · {TailWords.Scope(reading)}");
        yield return Pieces.Section(TailWords.Conclusion(reading, spread));
        foreach (var block in TailView.Shape(reading, spread))
        {
            yield return block;
        }

        yield return Pieces.Section(TailWords.Tail(reading.Cohort));
        yield return Pieces.Section(VerdictText.Of(reading.Cohort, reading.Culture));
        yield return Pieces.Small("Figures of the cohort; no rep is named.");
    }
}
