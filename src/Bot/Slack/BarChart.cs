namespace Performix.Bot.Slack;

/// <summary>Bars over categories: at most six series with one point for each of at most twenty categories.</summary>
public sealed class BarChart
{
    public string Type { get; } = "bar";

    public required IReadOnlyList<ChartSeries> Series { get; init; }

    public required ChartAxis AxisConfig { get; init; }
}
