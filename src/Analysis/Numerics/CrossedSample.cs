namespace Performix.Analysis.Numerics;

/// <summary>Points with log weights, and what they are worth.</summary>
internal sealed class CrossedSample
{
    private readonly double[] _logWeights;

    public CrossedSample(IReadOnlyList<double[]> points, double[] logWeights)
    {
        Points = points;
        _logWeights = logWeights;
    }

    public IReadOnlyList<double[]> Points { get; }

    /// <summary>
    /// Effective number of points (Kong 1992): the square of the weights' sum over the sum of squares.
    /// </summary>
    public double Effective => EffectiveAt(1);

    /// <summary>
    /// How many of each point a systematic resample of a given size takes (Kitagawa 1996, JCGS 5:1).
    /// </summary>
    /// <param name="size">Points to take.</param>
    /// <param name="offset">Where the comb starts. Range: 0 up to 1.</param>
    /// <param name="power">Tempering of the weights. Range: above 0, up to 1.</param>
    public int[] Take(int size, double offset, double power)
    {
        var weights = Weights(power);
        var scale = size / weights.Sum();
        var taken = new int[weights.Length];
        double reach = 0;
        var next = offset;
        for (var at = 0; at < weights.Length; at++)
        {
            for (reach += weights[at] * scale; next < reach; next++)
            {
                taken[at]++;
            }
        }

        // Rounding may leave the comb's last tooth past the end.
        taken[Array.IndexOf(weights, weights.Max())] += size - taken.Sum();
        return taken;
    }

    /// <summary>The largest power, up to 1, at which the weights are worth at least so many points.</summary>
    public double PowerFor(double effective)
    {
        if (EffectiveAt(1) >= effective)
        {
            return 1;
        }

        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < 40; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = EffectiveAt(middle) >= effective ? (middle, high) : (low, middle);
        }

        return low;
    }

    private double EffectiveAt(double power)
    {
        var weights = Weights(power);
        var sum = weights.Sum();

        return sum * sum / weights.Sum(w => w * w);
    }

    private double[] Weights(double power)
    {
        var top = _logWeights.Max();

        return [.. _logWeights.Select(w => Math.Exp(power * (w - top)))];
    }
}
