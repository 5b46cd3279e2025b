using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Performix.Bot.Commands;

/// <summary>Lines of text on a page: wrapped under their own beginning, harmless whatever a record says.</summary>
internal static class Prose
{
    private const int LeastWidth = 20;

    /// <summary>A section's name over what follows.</summary>
    public static void Heading(IAnsiConsole page, string text)
    {
        page.WriteLine();
        page.Write(new Text(text + "\n", new Style(decoration: Decoration.Bold)));
    }

    /// <summary>A sentence under a heading.</summary>
    public static void Line(IAnsiConsole page, string text) => Wrapped(page, text, "  ", "  ");

    /// <summary>One of several sentences.</summary>
    public static void Item(IAnsiConsole page, string text) => Wrapped(page, text, "  • ", "    ");

    /// <summary>The first of several lines, and how many are left out.</summary>
    public static void Items(IAnsiConsole page, IReadOnlyCollection<string> lines, int most)
    {
        foreach (var line in lines.Take(most))
        {
            Item(page, line);
        }

        if (lines.Count > most)
        {
            Line(page, Invariant($"and {lines.Count - most} more: --explain and --json have them all"));
        }
    }

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Text from a record, without the characters that move a terminal's cursor or turn its letters round.
    /// </summary>
    public static string Plain(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            safe.Append(Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control => " ",
                UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "",
                _ => rune.ToString(),
            });
        }

        return safe.ToString().Trim();
    }

    private static void Wrapped(IAnsiConsole page, string text, string first, string rest)
    {
        var width = Math.Max(LeastWidth, page.Profile.Width - 1);
        var line = new StringBuilder(first);
        var empty = true;
        foreach (var word in Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > width)
            {
                page.Write(new Text(line.Append('\n').ToString()));
                line.Clear().Append(rest);
                empty = true;
            }

            line.Append(empty ? "" : " ").Append(word);
            empty = false;
        }

        page.Write(new Text(line.Append('\n').ToString()));
    }
}
