namespace Performix.Bot.Slack;

/// <summary>One series of a chart. Its name has at most twenty characters.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Data);
