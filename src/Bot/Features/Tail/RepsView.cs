using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Tail;

/// <summary>The reader's own reps in a cohort, by name.</summary>
internal static class RepsView
{
    public static Answer Render(TailReading reading)
    {
        if (reading.Own.Count == 0)
        {
            return Answer.Of($"None of your reps is in {Phrases.Plain(reading.Cohort.Name)}.");
        }

        var listed = TailWords.Listed(reading);
        var when = reading.Period is { } period ? $", {period.Label}" : "";
        var text = $"Your reps in {Phrases.Plain(reading.Cohort.Name)}{when}, "
            + $"{Phrases.Count(reading.Own.Count, "rep", "reps")}; only you see this";
        Block[] blocks =
        [
            Pieces.Section(TailWords.OwnReps(reading)),
            Pieces.Small(TailWords.Scope(reading)),
            Pieces.Small("A grade says how sure it is that attainment is below quota, not why. `/performix patch @rep` "
                + "says what the patch gives."),
        ];
        return new Answer(text, blocks)
        {
            Shown = [.. listed.Select(o => new Glimpse(o.Reading.Id, "attainment, grade, patch-adjusted attainment"))],
        };
    }
}
