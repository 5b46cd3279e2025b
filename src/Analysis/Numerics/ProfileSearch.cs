using MathNet.Numerics.RootFinding;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Finds where the profile deviance of one standard deviation crosses its limit. Source: as
/// <see cref="VarianceProfile"/>, its only consumer.
/// </summary>
internal sealed class ProfileSearch
{
    private readonly MixedCriterion _criterion;
    private readonly double[] _theta;
    private readonly double _noise;
    private readonly double _limit;

    public ProfileSearch(MixedData data, MixedFit best, double level)
    {
        _criterion = new(new PenalisedSystem(data), restricted: false);
        _theta = [.. best.Components.Select(c => c.RelativeSpread)];
        _noise = Math.Sqrt(best.ResidualVariance);
        var z = TailAreas.NormalQuantile(0.5 + level / 2);
        _limit = best.Criterion + (z * z);
    }

    public (double Low, double High) Component(int factor)
    {
        var at = _theta[factor] * _noise;
        double Above(double spread) => Best(factor, spread) - _limit;
        var low = at > 0 && Above(0) > 0 ? Root(Above, 0, at) : 0;

        return (low, Root(Above, at, Beyond(Above, at + (0.2 * _noise))));
    }

    public (double Low, double High) Noise()
    {
        double Above(double noise) => BestAtNoise(noise) - _limit;
        var low = _noise;
        while (Above(low) <= 0 && low > 1e-6 * _noise)
        {
            low *= 0.8;
        }

        var bottom = Above(low) > 0 ? Root(Above, low, _noise) : 0;
        return (bottom, Root(Above, _noise, Beyond(Above, 1.2 * _noise)));
    }

    // The others at their best with one standard deviation held: its relative spread moves with the noise.
    private double Best(int factor, double spread)
    {
        int[] others = [.. Enumerable.Range(0, _theta.Length).Where(f => f != factor)];
        double? Deviance(double[] x)
        {
            var noise = Math.Exp(x[^1]);
            return _criterion.At(Theta(factor, spread / noise, others, x), noise);
        }

        return Lowest(Deviance, [.. others.Select(Start), Math.Log(_noise)]);
    }

    private double BestAtNoise(double noise) =>
        Lowest(theta => _criterion.At(theta, noise), [.. Enumerable.Range(0, _theta.Length).Select(Start)]);

    // Away from 0, which is a flat point of the criterion whether it is the lowest or not.
    private double Start(int factor) => Math.Max(0.1, _theta[factor]);

    private double[] Theta(int factor, double held, int[] others, double[] x)
    {
        var theta = new double[_theta.Length];
        theta[factor] = held;
        for (var i = 0; i < others.Length; i++)
        {
            theta[others[i]] = x[i];
        }

        return theta;
    }

    private static double Lowest(Func<double[], double?> f, double[] start) =>
        NewtonSearch.Minimise(f, start).Value;

    private static double Beyond(Func<double, double> above, double from)
    {
        var high = from;
        while (above(high) <= 0)
        {
            high *= 1.3;
        }

        return high;
    }

    private static double Root(Func<double, double> f, double low, double high) =>
        Brent.FindRoot(f, low, high, 1e-8, 100);
}
