using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Tail;

/// <summary>How the figures of the tail were made, in words that a rep can audit.</summary>
internal static class WhyView
{
    public static ModalViewDefinition Render(TailReading reading, InputSummary input) => new()
    {
        Title = "How this was made",
        Close = "Close",
        Blocks = [.. Paragraphs(reading, input).Select(p => new SectionBlock { Text = new Markdown(p) })],
    };

    private static IEnumerable<string> Paragraphs(TailReading reading, InputSummary input)
    {
        var cohort = reading.Cohort;
        var rows = string.Join('\n', input.Files.Select(f =>
            $"• {Phrases.Plain(f.Key)}: {f.Value.Rows.ToString("N0", reading.Culture)} rows, "
                + $"{f.Value.Rejected} rejected"));
        yield return $"*Records* read at {Phrases.Moment(reading.AsOf)}\n{rows}";
        if (reading.Period is { } period)
        {
            var count = period.Spread is { N: >= ReadableCohorts.Smallest } shown ? $"n {shown.N}" : "not shown";
            yield return $"*{period.Label}* is the attainment of that one period, of the reps for whom it counts "
                + $"({count}). The tail and the verdict beside it are of all closed periods.";
        }

        yield return "*Attainment* is the credited closed-won amount over quota, per rep over the last 4 "
            + "closed periods with at least 2 usable ones. Left out: quota of zero, under two thirds of "
            + "the days in the seat, and the first 3 full periods in the seat (ramping).";
        yield return "*Tail* grades certainty, not rank: the rep's won opportunities are drawn again, count and size, "
            + "2,000 times; the middle 80 % is the interval. Without single opportunities the interval comes from how "
            + "much attainment moves from period to period.";
        yield return "*People or patch* splits the square root of attainment of the last 8 closed periods "
            + "into periods, reps, patches, what is measured of patches, and noise. Moves of reps between "
            + $"patches tell the two apart: {Phrases.Told(cohort.Identification, reading.Culture, 300)}. "
            + "The rule was fixed "
            + "before any data were seen; a finding of PEOPLE asks for moves and more evidence than PATCH.";
        yield return "*Patch-adjusted* attainment is 100 where a rep books what an average rep would book in the same "
            + "patches. Activity is not part of the split: it has a test of its own.";
        yield return Pieces.NotKnown(cohort, reading.Culture);
    }
}
