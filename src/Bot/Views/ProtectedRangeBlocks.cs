using System.Globalization;
using Performix.Analysis.Units;
using Performix.Bot.Slack;
using SlackNet.Blocks;

namespace Performix.Bot.Views;

/// <summary>Released ranges in Slack. Equal ranges read and look alike, whatever was answered.</summary>
public static class ProtectedRangeBlocks
{
    /// <summary>So few that the sentence about all of them stands beside each.</summary>
    private const int InSection = 5;

    private const int BarLength = 10;

    /// <summary>The ranges, what they are, and what is not published yet.</summary>
    public static IReadOnlyList<Block> Of(ProtectedRanges ranges) =>
    [
        .. ranges.Groups.Chunk(InSection).Select(groups => Section(
            string.Join('\n', groups.Select(g => Line(g, ranges.LowerBound))) + $"\n_{ranges.Footer}_")),
        .. new[] { ranges.Organisation, ranges.Reason }.Where(t => t.Length > 0).Select(Section),
        .. ranges.Notice.Length > 0 ? [new ContextBlock { Elements = [new Markdown(ranges.Notice)] }] : NoBlock,
    ];

    private static Block[] NoBlock { get; } = [];

    /// <summary>A bar from the ends of the range and the size of the group alone.</summary>
    internal static string Bar(ReleasedBand band)
    {
        var from = BarLength * band.Low / (band.People + 1);
        var to = ((BarLength * (band.High + 1)) + band.People) / (band.People + 1);
        return new string('□', from) + new string('■', to - from) + new string('□', BarLength - to);
    }

    private static string Line(ProtectedRange group, string lowerBound)
    {
        var note = group.Note.Length > 0 ? $" {char.ToUpperInvariant(group.Note[0])}{group.Note[1..]}." : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"• *{Phrases.Plain(group.Name, 150)}*, {group.Band.People} people: *{group.Band.Text}* said “bad patch” "
            + $"`{Bar(group.Band)}`. {lowerBound}{note}");
    }

    private static SectionBlock Section(string text) => new() { Text = new Markdown(text) };
}
