using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;
using SlackNet;
using SlackNet.Blocks;

namespace Performix.Bot.Views;

/// <summary>The blocks that every answer is put together from.</summary>
internal static class Pieces
{
    private const int LongestSection = 2900;
    private const int LongestOption = 75;

    public static SectionBlock Section(string text) =>
        new() { Text = new Markdown(text.Length <= LongestSection ? text : text[..LongestSection] + "…") };

    public static ContextBlock Small(string text) => new() { Elements = [new Markdown(text)] };

    /// <summary>A button whose value says what it was pressed for.</summary>
    public static Button Button(string action, string text, string value, string label) => new()
    {
        ActionId = action,
        Text = new PlainText(text) { Emoji = false },
        Value = value,
        AccessibilityLabel = label,
    };

    /// <summary>The button that opens how an answer was made.</summary>
    public static Button Why(string action, string value) =>
        Button(action, "Why", value, "Why: how these figures were made");

    /// <summary>The text of an option, which holds so many characters after escaping; an escape takes up to five.
    /// </summary>
    public static PlainText OptionText(string text)
    {
        var longest = LongestOption;
        while (Phrases.Plain(text, longest).Length > LongestOption)
        {
            longest -= 5;
        }

        return new PlainText(Phrases.Plain(text, longest)) { Emoji = false };
    }

    /// <summary>What is not known of a cohort: the end of every explanation.</summary>
    public static string NotKnown(CohortDiagnosis cohort, IFormatProvider culture) =>
        "*Not known*\n" + string.Join('\n', cohort.Caveats
            .Select(c => "• " + Phrases.Told(c.Text, culture, 300))
            .DefaultIfEmpty("• nothing beyond the intervals"));

    /// <summary>The modal behind it, a section a paragraph.</summary>
    public static ModalViewDefinition Explained(IEnumerable<string> paragraphs) => new()
    {
        Title = "How this was made",
        Close = "Close",
        Blocks = [.. paragraphs.Select(Section)],
    };
}
