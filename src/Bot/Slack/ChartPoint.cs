namespace Performix.Bot.Slack;

/// <summary>One value of a series, at one of the chart's categories.</summary>
public sealed record ChartPoint(string Label, double Value);
