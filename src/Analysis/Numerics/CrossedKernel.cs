using MathNet.Numerics.Distributions;

namespace Performix.Analysis.Numerics;

/// <summary>One normal part of a proposal.</summary>
internal sealed class CrossedKernel(double[] centre, double[,] spread, double share)
{
    private readonly double _height =
        share / Enumerable.Range(0, centre.Length).Aggregate(1.0, (volume, i) => volume * spread[i, i]);

    public double Share => share;

    public static CrossedKernel Standard(int dimensions, double share)
    {
        var one = new double[dimensions, dimensions];
        for (var i = 0; i < dimensions; i++)
        {
            one[i, i] = 1;
        }

        return new(new double[dimensions], one, share);
    }

    public double[] Point(ReadOnlySpan<double> uniform)
    {
        var point = (double[])centre.Clone();
        for (var j = 0; j < point.Length; j++)
        {
            var normal = Normal.InvCDF(0, 1, Math.Clamp(uniform[j], 1e-12, 1 - 1e-12));
            for (var i = j; i < point.Length; i++)
            {
                point[i] += spread[i, j] * normal;
            }
        }

        return point;
    }

    /// <summary>Share times density, without the normal's constant.</summary>
    public double Density(double[] point)
    {
        Span<double> rest = stackalloc double[point.Length];
        var sum = 0.0;
        for (var i = 0; i < point.Length; i++)
        {
            var value = point[i] - centre[i];
            for (var j = 0; j < i; j++)
            {
                value -= spread[i, j] * rest[j];
            }

            rest[i] = value / spread[i, i];
            sum += rest[i] * rest[i];
        }

        return _height * Math.Exp(-.5 * sum);
    }
}
