namespace Performix.Analysis.Numerics;

/// <summary>The EM steps of a normal mixture on one sorted sample.</summary>
/// <remarks>Source: Dempster, Laird and Rubin (1977). Consumer: <see cref="NormalMixtures"/>.</remarks>
internal sealed class Expectation
{
    private const double VarianceFloor = 1e-3;
    private const double WeightFloor = 1e-12;
    private const double Enough = 1e-11;

    private readonly double[] _values;
    private readonly bool _equalVariances;
    private readonly double _floor;

    /// <param name="ascending">The sample in ascending order, not all equal.</param>
    /// <param name="equalVariances">Whether all components share one variance.</param>
    public Expectation(double[] ascending, bool equalVariances)
    {
        (_values, _equalVariances) = (ascending, equalVariances);
        var mean = ascending.Average();
        _floor = VarianceFloor * ascending.Average(v => (v - mean) * (v - mean));
    }

    /// <summary>Components of the runs of values between cuts.</summary>
    public NormalComponent[] Start(int[] cuts)
    {
        int[] starts = [0, .. cuts], ends = [.. cuts, _values.Length];
        var shares = starts
            .Zip(ends, (from, to) => _values.Select((_, i) => i >= from && i < to ? 1.0 : 0).ToArray())
            .ToArray();

        return Maximise(shares);
    }

    /// <summary>Steps until the log-likelihood stands still, or so many times.</summary>
    public (NormalComponent[] Components, double LogLikelihood) Run(NormalComponent[] start, int steps)
    {
        var shares = start.Select(_ => new double[_values.Length]).ToArray();
        var components = start;
        var likelihood = Share(components, shares);
        for (var step = 0; step < steps; step++)
        {
            var next = Maximise(shares);
            var reached = Share(next, shares);
            var gain = reached - likelihood;
            (components, likelihood) = (next, reached);
            if (Math.Abs(gain) < Enough * (1 + Math.Abs(likelihood)))
            {
                break;
            }
        }

        return (components, likelihood);
    }

    /// <summary>Shares each value among the components and gives the log-likelihood.</summary>
    private double Share(NormalComponent[] components, double[][] shares)
    {
        var likelihood = 0.0;
        var logs = new double[components.Length];
        double[] peaks = [.. components.Select(c => c.LogPeak)];
        for (var i = 0; i < _values.Length; i++)
        {
            var largest = double.NegativeInfinity;
            for (var c = 0; c < logs.Length; c++)
            {
                var distance = _values[i] - components[c].Mean;
                logs[c] = peaks[c] - 0.5 * distance * distance / components[c].Variance;
                largest = Math.Max(largest, logs[c]);
            }

            var sum = 0.0;
            for (var c = 0; c < logs.Length; c++)
            {
                shares[c][i] = Math.Exp(logs[c] - largest);
                sum += shares[c][i];
            }

            for (var c = 0; c < logs.Length; c++)
            {
                shares[c][i] /= sum;
            }

            likelihood += largest + Math.Log(sum);
        }

        return likelihood;
    }

    private NormalComponent[] Maximise(double[][] shares)
    {
        var components = shares.Select(Maximise).ToArray();
        if (!_equalVariances)
        {
            return components;
        }

        var common = Math.Max(_floor, components.Sum(c => c.Weight * c.Variance));
        return [.. components.Select(c => c with { Variance = common })];
    }

    private NormalComponent Maximise(double[] share)
    {
        double weight = 0, sum = 0, squares = 0;
        for (var i = 0; i < share.Length; i++)
        {
            weight += share[i];
            sum += share[i] * _values[i];
        }

        weight = Math.Max(weight, WeightFloor);
        var mean = sum / weight;
        for (var i = 0; i < share.Length; i++)
        {
            squares += share[i] * (_values[i] - mean) * (_values[i] - mean);
        }

        var variance = squares / weight;
        return new(
            weight / share.Length, mean, _equalVariances ? variance : Math.Max(_floor, variance));
    }
}
