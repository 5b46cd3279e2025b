using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;

namespace Performix.Bot.Features.Fit;

/// <summary>Fit as Slack's own bar chart.</summary>
internal static class FitChart
{
    private const int MostBars = 20;
    private const int LongestLabel = 20;

    private static readonly (string Label, string Band)[] Bands =
        [("over-assigned", "over"), ("in band", "in"), ("under-assigned", "under"), ("not clear", "unclear")];

    /// <summary>Own patches, the furthest from the middle where there are more than fit in.</summary>
    public static ChartBlock OfOwn(IReadOnlyList<FitPatch> patches)
    {
        var shown = patches
            .OrderByDescending(p => Math.Abs(Math.Log(p.Patch.Fit)))
            .Take(MostBars)
            .OrderByDescending(p => p.Patch.Fit)
            .ToArray();
        string[] labels = [.. shown.Select((p, at) => Label(p.RepName, at))];
        var held = shown.DistinctBy(p => p.Patch.Id).ToArray();
        var outside = held.Count(p => p.Patch.FitBand is "over" or "under");
        return new ChartBlock
        {
            Title = $"{outside} of {held.Length} patches are out of band",
            Chart = new BarChart
            {
                Series = [new ChartSeries("Fit", [.. labels.Zip(shown, (l, p) =>
                    new ChartPoint(l, Math.Round(p.Patch.Fit, 2)))])],
                AxisConfig = new ChartAxis(labels, "Patch by holder", "Fit: 1 is the middle"),
            },
        };
    }

    /// <summary>How many patches of a cohort are in each band.</summary>
    public static ChartBlock OfBands(IReadOnlyList<PatchReading> patches)
    {
        var outside = patches.Count(p => p.FitBand is "over" or "under");
        return new ChartBlock
        {
            Title = $"{outside} of {patches.Count} patches are out of band",
            Chart = new BarChart
            {
                Series = [new ChartSeries("Patches", [.. Bands.Select(b =>
                    new ChartPoint(b.Label, patches.Count(p => p.FitBand == b.Band)))])],
                AxisConfig = new ChartAxis([.. Bands.Select(b => b.Label)], "Quota against patch", "Patches"),
            },
        };
    }

    /// <summary>Numbered, so that two of the same name are two bars.</summary>
    private static string Label(string name, int at)
    {
        var label = $"{at + 1} {Phrases.Plain(name, LongestLabel)}";
        return label.Length <= LongestLabel ? label : label[..LongestLabel].TrimEnd();
    }
}
