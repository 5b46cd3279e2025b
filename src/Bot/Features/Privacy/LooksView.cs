using System.Globalization;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using SlackNet;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Privacy;

/// <summary>Who looked at the reader's figures, a page at a time, the newest first.</summary>
internal static class LooksView
{
    /// <summary>Entries on a page.</summary>
    public const int InPage = 20;

    /// <param name="looks">Everything by others about the reader, the newest first.</param>
    /// <param name="own">How often the reader looked at the own figures.</param>
    /// <param name="skipped">Entries on the pages before.</param>
    public static ModalViewDefinition Render(IReadOnlyList<Look> looks, int own, int skipped)
    {
        var page = looks.Skip(skipped).Take(InPage).ToArray();
        var left = looks.Count - skipped - page.Length;
        return new ModalViewDefinition
        {
            Title = "Who looked",
            Close = "Close",
            Submit = left > 0 ? "Older" : null,
            CallbackId = Ids.LooksPage,
            PrivateMetadata = (skipped + page.Length).ToString(CultureInfo.InvariantCulture),
            Blocks =
            [
                Pieces.Section(Head(looks.Count, skipped, page.Length)),
                .. page.Chunk(5).Select(part => Pieces.Section(string.Join('\n', part.Select(Line)))),
                new DividerBlock(),
                Pieces.Small($"You yourself: {Phrases.Count(own, "time", "times")}. Each entry was kept before the "
                    + "figures were shown. A refused request names nobody and is not listed here. What was exported "
                    + "by an admin holds everybody's records; figures to a channel name nobody. Opening or sending "
                    + "the protected form is never kept."),
            ],
        };
    }

    private static string Head(int count, int skipped, int shown) => count == 0
        ? "*Nobody else looked at your figures so far.*"
        : $"*{Phrases.Count(count, "entry", "entries")} by others about you*, {skipped + 1} to {skipped + shown}, the "
            + "newest first";

    private static string Line(Look look) =>
        $"• {look.Who}, {Phrases.Moment(look.At)}: {Phrases.Plain(look.What, 200)}"
        + (look.How.Length > 0 ? $" ({Phrases.Plain(look.How)})" : "");
}
