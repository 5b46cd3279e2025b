using MathNet.Numerics.Distributions;

namespace Performix.Analysis.Numerics;

/// <summary>
/// A proposal over normal scores: kernels around points found before, and always a share of the prior, so that no
/// weight can run away (defensive mixture, Hesterberg 1995, Technometrics 37:185; kernels: West 1993, JRSS B 55:409).
/// </summary>
internal sealed class CrossedMixture
{
    private const double PriorShare = .1;
    private readonly IReadOnlyList<double[]> _centres;
    private readonly double[,] _spread;
    private readonly double _logVolume;
    private readonly int _dimensions;

    private CrossedMixture(int dimensions, IReadOnlyList<double[]> centres, double[,] spread)
    {
        _dimensions = dimensions;
        _centres = centres;
        _spread = spread;
        _logVolume = Enumerable.Range(0, dimensions).Sum(i => Math.Log(spread[i, i]));
    }

    /// <summary>The prior alone.</summary>
    public static CrossedMixture Prior(int dimensions) => new(dimensions, [], Identity(dimensions));

    /// <summary>Kernels around equally weighted centres.</summary>
    public static CrossedMixture Around(IReadOnlyList<double[]> centres, double effective)
    {
        var d = centres[0].Length;
        // Scott's rule (1992, Multivariate Density Estimation), for as many points as the weights are worth.
        var bandwidth = Math.Pow(4 / ((d + 2) * Math.Max(effective, 8)), 1.0 / (d + 4));

        return new(d, centres, CrossedSpread.Root(centres, bandwidth));
    }

    /// <summary>One point from as many uniform numbers as there are dimensions, and one more.</summary>
    public double[] Point(ReadOnlySpan<double> uniform)
    {
        var normal = new double[_dimensions];
        for (var i = 0; i < _dimensions; i++)
        {
            normal[i] = Normal.InvCDF(0, 1, Math.Clamp(uniform[i + 1], 1e-12, 1 - 1e-12));
        }

        var part = (uniform[0] - PriorShare) / (1 - PriorShare);
        if (_centres.Count == 0 || part < 0)
        {
            return normal;
        }

        var centre = _centres[Math.Min((int)(part * _centres.Count), _centres.Count - 1)];
        return Shifted(centre, normal);
    }

    /// <summary>Log density up to the normal's constant, which the prior's shares.</summary>
    public double LogDensity(double[] point)
    {
        var prior = -.5 * Square(point);
        if (_centres.Count == 0)
        {
            return prior;
        }

        var kernels = 0.0;
        Span<double> rest = stackalloc double[_dimensions];
        foreach (var centre in _centres)
        {
            kernels += Math.Exp(-.5 * Distance(point, centre, rest));
        }

        var near = (1 - PriorShare) / _centres.Count * kernels * Math.Exp(-_logVolume);
        return Math.Log((PriorShare * Math.Exp(prior)) + near);
    }

    private double[] Shifted(double[] centre, double[] normal)
    {
        var point = (double[])centre.Clone();
        for (var i = 0; i < _dimensions; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                point[i] += _spread[i, j] * normal[j];
            }
        }

        return point;
    }

    private double Distance(double[] point, double[] centre, Span<double> rest)
    {
        var sum = 0.0;
        for (var i = 0; i < _dimensions; i++)
        {
            var value = point[i] - centre[i];
            for (var j = 0; j < i; j++)
            {
                value -= _spread[i, j] * rest[j];
            }

            rest[i] = value / _spread[i, i];
            sum += rest[i] * rest[i];
        }

        return sum;
    }

    private static double Square(double[] point) => point.Sum(v => v * v);

    private static double[,] Identity(int size)
    {
        var one = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            one[i, i] = 1;
        }

        return one;
    }
}
