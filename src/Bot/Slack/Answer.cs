using SlackNet.Blocks;

namespace Performix.Bot.Slack;

/// <summary>What one person gets to read: blocks, and the text that notifications and screen readers have.</summary>
/// <param name="Text">The whole finding in one or two sentences.</param>
/// <param name="Blocks">The blocks; empty where the text says it all.</param>
public sealed record Answer(string Text, IReadOnlyList<Block> Blocks)
{
    public static Answer Of(string text) => new(text, [new SectionBlock { Text = new Markdown(text) }]);
}
