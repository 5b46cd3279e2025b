namespace Performix.Analysis.Numerics;

/// <summary>
/// A proposal over normal scores: the prior, one wide normal around everything found before, and kernels
/// around the single points.
/// </summary>
/// <remarks>
/// The prior's share keeps every weight bounded (defensive mixture, Hesterberg 1995, Technometrics 37:185),
/// the wide normal fills the holes between the kernels (West 1993, JRSS B 55:409).
/// </remarks>
internal sealed class CrossedMixture
{
    private const double Inflation = 1.5;
    private readonly IReadOnlyList<CrossedKernel> _parts;

    private CrossedMixture(IReadOnlyList<CrossedKernel> parts) => _parts = parts;

    /// <summary>The prior alone.</summary>
    public static CrossedMixture Prior(int dimensions) => new([CrossedKernel.Standard(dimensions, share: 1)]);

    /// <summary>Around equally weighted centres that were worth so many points.</summary>
    public static CrossedMixture Around(IReadOnlyList<double[]> centres, double effective)
    {
        var d = centres[0].Length;
        // Scott's rule (1992, Multivariate Density Estimation), for as many points as the weights are worth.
        var bandwidth = Math.Pow(4 / ((d + 2) * Math.Max(effective, 8)), 1.0 / (d + 4));
        var spread = CrossedSpread.Root(centres, bandwidth);
        double[] middle = [.. Enumerable.Range(0, d).Select(i => centres.Average(c => c[i]))];
        var wide = CrossedSpread.Root(centres, Inflation);

        return new([
            CrossedKernel.Standard(d, share: .1),
            new CrossedKernel(middle, wide, share: .3),
            .. centres.Select(c => new CrossedKernel(c, spread, .6 / centres.Count))]);
    }

    /// <summary>One point from as many uniform numbers as there are dimensions, and one more.</summary>
    public double[] Point(ReadOnlySpan<double> uniform)
    {
        var left = uniform[0];
        foreach (var part in _parts)
        {
            left -= part.Share;
            if (left < 0)
            {
                return part.Point(uniform[1..]);
            }
        }

        return _parts[^1].Point(uniform[1..]);
    }

    /// <summary>Log density up to the normal's constant, which the prior's shares.</summary>
    public double LogDensity(double[] point)
    {
        var density = 0.0;
        foreach (var part in _parts)
        {
            density += part.Density(point);
        }

        return Math.Log(density);
    }
}
