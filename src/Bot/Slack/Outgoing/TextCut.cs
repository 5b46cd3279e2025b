namespace Performix.Bot.Slack.Outgoing;

/// <summary>Shortens a text at a line or a word and says so with "…"; never inside a pair of code units.</summary>
internal static class TextCut
{
    private const string Fence = "```";

    /// <summary>Closes a code block that the cut left open.</summary>
    private const string FenceEnd = "\n…\n```";

    /// <summary>The longest escape is <c>&amp;amp;</c>.</summary>
    private const int LongestEscape = 5;

    public static string Plain(string text, int most) =>
        text.Length <= most ? text : text[..Boundary(text, most - 1)].TrimEnd() + "…";

    /// <summary>Cuts text with Slack's markup: a link, a mention, a date and an escape stay whole or go.</summary>
    public static string Marked(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var kept = Whole(text, most - 1);
        if (!HasOpenFence(kept))
        {
            return kept + "…";
        }

        kept = Whole(text, most - FenceEnd.Length);
        return kept + (HasOpenFence(kept) ? FenceEnd : "…");
    }

    private static string Whole(string text, int most) => text[..OutsideMarkup(text, Boundary(text, most))].TrimEnd();

    /// <summary>The last line end in the second half, else the last space there, else where it must be.</summary>
    private static int Boundary(string text, int most)
    {
        if (most <= 0)
        {
            return 0;
        }

        var line = text.LastIndexOf('\n', most);
        var space = text.LastIndexOf(' ', most);
        var end = line >= most / 2 ? line : space >= most / 2 ? space : most;
        return end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }

    private static int OutsideMarkup(string text, int end)
    {
        var head = text.AsSpan(0, end);
        var open = head.LastIndexOf('<');
        if (open >= 0 && head[open..].IndexOf('>') < 0)
        {
            head = head[..open];
        }

        var escape = head.LastIndexOf('&');
        if (escape >= 0 && head.Length - escape < LongestEscape && head[escape..].IndexOf(';') < 0)
        {
            head = head[..escape];
        }

        return text.AsSpan(head.Length).StartsWith("`") ? head.TrimEnd('`').Length : head.Length;
    }

    private static bool HasOpenFence(string text) => text.Split(Fence).Length % 2 == 0;
}
