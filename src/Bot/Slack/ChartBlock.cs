using SlackNet.Blocks;

namespace Performix.Bot.Slack;

/// <summary>Slack's own chart. SlackNet has no type for it; a block is sent by its properties.</summary>
public sealed class ChartBlock() : Block("data_visualization")
{
    /// <summary>The finding, not the word "chart". Range: 1 to 50 characters.</summary>
    public required string Title { get; init; }

    public required BarChart Chart { get; init; }
}
