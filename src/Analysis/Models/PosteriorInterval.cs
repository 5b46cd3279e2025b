using System.Runtime.InteropServices;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Models;

/// <summary>Median and equal-tailed interval of posterior draws, in the draws' own unit.</summary>
/// <param name="Value">Median.</param>
/// <param name="Lo">Lower end.</param>
/// <param name="Hi">Upper end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PosteriorInterval(double Value, double Lo, double Hi)
{
    /// <summary>Summarises draws; quantiles are of type 7 (Hyndman and Fan 1996, Am. Stat. 50:361).</summary>
    /// <param name="draws">Equally weighted draws. Range: one or more.</param>
    /// <param name="level">Probability inside. Range: above 0, below 1.</param>
    /// <returns>The median and the interval.</returns>
    public static PosteriorInterval Of(IEnumerable<double> draws, double level = .95)
    {
        var sorted = draws.Order().ToArray();
        var tail = (1 - level) / 2;

        return new(
            Quantiles.OfSorted(sorted, .5),
            Quantiles.OfSorted(sorted, tail),
            Quantiles.OfSorted(sorted, 1 - tail));
    }
}
