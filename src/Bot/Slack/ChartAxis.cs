namespace Performix.Bot.Slack;

/// <summary>The categories of a chart, and what its axes count.</summary>
public sealed record ChartAxis(IReadOnlyList<string> Categories, string XLabel, string YLabel);
