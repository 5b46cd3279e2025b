using Performix.Bot.Slack;
using SlackNet;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Home;

/// <summary>The Home tab: cards by role, and when the figures were read.</summary>
internal static class HomeView
{
    public static HomeViewDefinition Render(IReadOnlyList<HomeCard> cards, DateTimeOffset? asOf) => new()
    {
        Blocks =
        [
            .. cards.SelectMany(card => card.Blocks.Prepend(new HeaderBlock { Text = card.Title })),
            new DividerBlock(),
            new ContextBlock
            {
                Elements =
                [
                    new Markdown(asOf is { } at
                        ? $"Figures as of {Phrases.Moment(at)}. Only you see this page. `/performix help` lists what "
                            + "you can ask."
                        : "Only you see this page. `/performix help` lists what you can ask."),
                ],
            },
        ],
    };
}
