using System.Text;

namespace Performix.Bot.Slack.Outgoing;

/// <summary>Rows and columns as aligned text in a code block, inside the limit of a section.</summary>
internal static class Grid
{
    private const int LongestCell = 28;
    private const int LongestLine = 200;
    private const int LongestTitle = 200;

    /// <summary>Room for the title, the fences and an escape that makes a row longer.</summary>
    private const int Room = Limits.SectionText - (6 * LongestTitle) - 20;

    public static string Of(IReadOnlyList<IReadOnlyList<string>> rows, string title, LeftOut leftOut)
    {
        var lines = Lines([.. rows.Select(r => r.Select(Cell).ToArray())]);
        var text = new StringBuilder();
        var shown = 0;
        foreach (var line in lines.Select(Escaped))
        {
            if (text.Length + line.Length + 1 > Room)
            {
                break;
            }

            text.Append(line).Append('\n');
            shown++;
        }

        leftOut.Add("row", lines.Count - shown);
        var heading = title.Length > 0 ? $"*{Phrases.Plain(title, LongestTitle)}*\n" : "";
        return shown > 0 ? $"{heading}```\n{text}```" : heading.TrimEnd('\n');
    }

    private static List<string> Lines(string[][] rows)
    {
        var columns = rows.Length > 0 ? rows.Max(r => r.Length) : 0;
        var widths = Enumerable.Range(0, columns)
            .Select(c => rows.Max(r => c < r.Length ? r[c].Length : 0)).ToArray();
        return [.. rows.Select(row => Line(row, widths))];
    }

    /// <summary>The first column to the left, the others, which are numbers, to the right.</summary>
    private static string Line(string[] row, int[] widths)
    {
        var cells = row.Select((cell, c) => c == 0 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]));
        return TextCut.Plain(string.Join("  ", cells).TrimEnd(), LongestLine);
    }

    private static string Cell(string text)
    {
        var line = text.ReplaceLineEndings(" ").Replace('\t', ' ').Replace('`', '\'').Trim();
        return TextCut.Plain(line, LongestCell);
    }

    private static string Escaped(string line) => line
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
