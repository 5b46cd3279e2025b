using SlackNet.Blocks;

namespace Performix.Bot.Features.Home;

/// <summary>One part of a Home tab.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What it says.</param>
internal sealed record HomeCard(string Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>The card with a block more.</summary>
    public HomeCard With(Block block) => this with { Blocks = [.. Blocks, block] };

    public static HomeCard Of(string title, params IEnumerable<string> texts) =>
        new(title, [.. texts.Select(t => new SectionBlock { Text = new Markdown(t) })]);
}
