using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;

namespace Performix.Bot.Views;

/// <summary>The attainment bands as Slack's own bar chart.</summary>
internal static class AttainmentChart
{
    private static readonly string[] Bands = ["below 50%", "50–80%", "80–100%", "100–120%", "120% and up"];

    public static ChartBlock Of(AttainmentSpread spread)
    {
        var below = spread.Bands.Take(3).Sum();
        return new ChartBlock
        {
            Title = $"{below} of {spread.N} reps are below quota",
            Chart = new BarChart
            {
                Series = [new ChartSeries("Reps", [.. Bands.Zip(spread.Bands, (b, n) => new ChartPoint(b, n))])],
                AxisConfig = new ChartAxis(Bands, "Attainment, last 4 closed periods", "Reps"),
            },
        };
    }
}
