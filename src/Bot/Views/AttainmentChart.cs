using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;

namespace Performix.Bot.Views;

/// <summary>The attainment bands as Slack's own bar chart.</summary>
internal static class AttainmentChart
{
    private static readonly string[] Bands = ["below 50%", "50–80%", "80–100%", "100–120%", "120% and up"];

    public static ChartBlock Of(AttainmentSpread spread) =>
        Of(spread.Bands, spread.N, "Attainment, last 4 closed periods");

    /// <summary>The bands of any spread.</summary>
    public static ChartBlock Of(IReadOnlyList<int> bands, int of, string axis) => new()
    {
        Title = $"{bands.Take(3).Sum()} of {of} reps are below quota",
        Chart = new BarChart
        {
            Series = [new ChartSeries("Reps", [.. Bands.Zip(bands, (b, n) => new ChartPoint(b, n))])],
            AxisConfig = new ChartAxis(Bands, axis, "Reps"),
        },
    };
}
