using System.Text.RegularExpressions;

namespace Performix.Bot.Access;

/// <summary>What was typed after the command's word, taken apart.</summary>
public sealed partial record Arguments
{
    public static Arguments None { get; } = new();

    /// <summary>Slack ids that were mentioned, in order.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>A fiscal quarter's label, <c>2026-Q3</c>; empty where none was typed.</summary>
    public string Quarter { get; init; } = "";

    /// <summary>Whether the last closed period was asked for.</summary>
    public bool Last { get; init; }

    /// <summary>Whether one period was asked for.</summary>
    public bool AsksPeriod => Last || Quarter.Length > 0;

    /// <summary>The other words, in order; quotation marks hold words together.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The other words as one text: a cohort, or one person's name.</summary>
    public string Rest => string.Join(' ', Words);

    /// <summary>Takes a text apart. Nothing in it is refused here: a command says what it cannot use.</summary>
    public static Arguments Parse(string? text)
    {
        var (mentions, words, quarter, last) = (new List<string>(), new List<string>(), "", false);
        foreach (Match match in Token().Matches(text ?? ""))
        {
            if (match.Groups["user"] is { Success: true } user)
            {
                mentions.Add(user.Value);
            }
            else if (match.Groups["quarter"] is { Success: true } label && quarter.Length == 0)
            {
                quarter = label.Value.ToUpperInvariant();
            }
            else if (match.Groups["quoted"] is { Success: true } quoted)
            {
                words.Add(quoted.Value.Trim());
            }
            else if (match.Value.Equals("last", StringComparison.OrdinalIgnoreCase))
            {
                last = true;
            }
            else
            {
                words.Add(match.Value.TrimStart('@'));
            }
        }

        return new Arguments
        {
            Mentions = mentions,
            Quarter = quarter,
            Last = last,
            Words = [.. words.Where(w => w.Length > 0)],
        };
    }

    // Slack escapes mentions as <@U123|name> or <@U123>; a quarter stands alone.
    [GeneratedRegex(
        """<@(?<user>[UW][A-Z0-9]+)(\|[^>]*)?>|["“](?<quoted>[^"”]*)["”]"""
        + """|(?<!\S)(?<quarter>\d{4}-[Qq][1-4])(?!\S)|\S+""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
