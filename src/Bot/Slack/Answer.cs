using System.Collections.Frozen;
using Performix.Bot.Slack.Outgoing;
using SlackNet.Blocks;

namespace Performix.Bot.Slack;

/// <summary>What one person gets to read: blocks, and the text that notifications and screen readers have.</summary>
/// <param name="Text">The whole finding in one or two sentences.</param>
/// <param name="Blocks">The blocks; empty where the text says it all.</param>
public sealed record Answer(string Text, IReadOnlyList<Block> Blocks)
{
    /// <summary>Blocks that fall away sooner or later than their kind says, where there is too much.</summary>
    public IReadOnlyDictionary<Block, Rank> Ranks { get; init; } = FrozenDictionary<Block, Rank>.Empty;

    /// <summary>Where what was left out can be read, said only then: <c>All of it: `/performix tail`.</c></summary>
    public string More { get; init; } = "";

    /// <summary>Of whom it shows something; audited before it leaves. Self included.</summary>
    public IReadOnlyList<Glimpse> Shown { get; init; } = [];

    /// <summary>Whether it is a refusal: audited as one.</summary>
    public bool IsRefusal { get; init; }

    public static Answer Of(string text) => new(text, [new SectionBlock { Text = new Markdown(text) }]);

    public static Answer Refused(string text) => Of(text) with { IsRefusal = true };
}
