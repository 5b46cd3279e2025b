using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Shapiro and Wilk's test of normality. Source: Shapiro and Wilk (1965, Biometrika 52); weights and tail
/// approximation by Royston (1995, Applied Statistics 44, AS R94). Consumer: gates before normal intervals
/// are read.
/// </summary>
/// <param name="W">Range: above 0 to 1; 1 is perfectly normal.</param>
/// <param name="P">Probability of as small a W from normal data, to about 1e-4. Range: 0 to 1.</param>
public sealed record ShapiroWilk(double W, double P)
{
    private static readonly double[] LastWeight = [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056];
    private static readonly double[] NextWeight = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633];
    private static readonly double[] SmallBound = [-2.273, 0.459];
    private static readonly double[] SmallMean = [0.544, -0.39978, 0.025054, -6.714e-4];
    private static readonly double[] SmallSpread = [1.3822, -0.77857, 0.062767, -0.0020322];
    private static readonly double[] LargeMean = [-1.5861, -0.31082, -0.083751, 0.0038915];
    private static readonly double[] LargeSpread = [-0.4803, -0.082676, 0.0030302];

    /// <summary>The test.</summary>
    /// <param name="values">3 to 5,000 values.</param>
    /// <returns>The test; null outside that number, or where the values do not vary.</returns>
    public static ShapiroWilk? Of(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToArray();
        if (sorted.Length is < 3 or > 5000 || !(sorted[^1] > sorted[0]))
        {
            return null;
        }

        var mean = sorted.Average();
        var weighted = sorted.Zip(Weights(sorted.Length), (x, a) => a * (x - mean)).Sum();
        var w = Math.Min(1, weighted * weighted / sorted.Sum(x => (x - mean) * (x - mean)));
        return new(w, Tail(w, sorted.Length));
    }

    private static double[] Weights(int n)
    {
        if (n == 3)
        {
            return [-Math.Sqrt(0.5), 0, Math.Sqrt(0.5)];
        }

        var scores = Enumerable.Range(1, n).Select(i => Normal.InvCDF(0, 1, (i - 0.375) / (n + 0.25)))
            .ToArray();
        var length = scores.Sum(m => m * m);
        var root = 1 / Math.Sqrt(n);
        var exact = n > 5 ? 2 : 1;
        double[] top =
        [
            (scores[^1] / Math.Sqrt(length)) + Polynomial.Evaluate(root, LastWeight),
            (scores[^2] / Math.Sqrt(length)) + Polynomial.Evaluate(root, NextWeight),
        ];
        var rest = length - (2 * Enumerable.Range(1, exact).Sum(i => scores[^i] * scores[^i]));
        var scale = Math.Sqrt(rest / (1 - (2 * top.Take(exact).Sum(a => a * a))));
        var weights = Array.ConvertAll(scores, m => m / scale);
        for (var i = 0; i < exact; i++)
        {
            weights[n - 1 - i] = top[i];
            weights[i] = -top[i];
        }

        return weights;
    }

    private static double Tail(double w, int n)
    {
        if (n == 3)
        {
            return Math.Clamp(6 / Math.PI * (Math.Asin(Math.Sqrt(w)) - Math.Asin(Math.Sqrt(0.75))), 0, 1);
        }

        var distance = Math.Log(1 - w);
        if (n > 11)
        {
            var log = Math.Log(n);
            return Upper(
                distance, Polynomial.Evaluate(log, LargeMean), Polynomial.Evaluate(log, LargeSpread));
        }

        var bound = Polynomial.Evaluate(n, SmallBound);
        return distance >= bound
            ? 0
            : Upper(
                -Math.Log(bound - distance),
                Polynomial.Evaluate(n, SmallMean),
                Polynomial.Evaluate(n, SmallSpread));
    }

    private static double Upper(double value, double mean, double logSpread) =>
        Normal.CDF(0, 1, (mean - value) / Math.Exp(logSpread));
}
