using System.Text;

namespace Performix.Sandbox.World;

/// <summary>
/// One named stream of chance: the same seed and purpose give the same numbers, whatever else is drawn.
/// </summary>
/// <remarks>
/// SplitMix64 (Steele, Lea and Flood 2014); normals by the polar method (Marsaglia and Bray 1964); gamma by
/// Marsaglia and Tsang (2000); Poisson by Knuth's product, large means as a sum of small ones.
/// </remarks>
internal sealed class Dice
{
    private const ulong Step = 0x9E3779B97F4A7C15UL;
    private ulong _state;
    private double? _spare;

    private Dice(ulong state) => _state = state;

    public static Dice For(long seed, string purpose)
    {
        var hash = 14695981039346656037UL;
        foreach (var octet in Encoding.UTF8.GetBytes(purpose))
        {
            hash = unchecked((hash ^ octet) * 1099511628211UL);
        }

        return new Dice(Mix(hash ^ unchecked((ulong)seed)));
    }

    /// <summary>
    /// A number that looks random but belongs to its two keys: the same keys, the same number.
    /// </summary>
    public static ulong Hash(long first, long second) =>
        unchecked(Mix((ulong)first * Step ^ Mix((ulong)second + Step)));

    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Uniform(double from, double to) => from + (Uniform() * (to - from));

    public bool Chance(double probability) => Uniform() < probability;

    public int Below(int count) => (int)(Uniform() * count);

    public int Between(int from, int to) => from + Below(to - from);

    public T Pick<T>(IReadOnlyList<T> values) => values[Below(values.Count)];

    public int Weighted(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var left = Uniform() * total;
        for (var i = 0; i < weights.Length - 1; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }

    public double Normal()
    {
        if (_spare is { } spare)
        {
            _spare = null;
            return spare;
        }

        double x, y, square;
        do
        {
            x = (2 * Uniform()) - 1;
            y = (2 * Uniform()) - 1;
            square = (x * x) + (y * y);
        }
        while (square is >= 1 or 0);

        var factor = Math.Sqrt(-2 * Math.Log(square) / square);
        _spare = y * factor;
        return x * factor;
    }

    public double LogNormal(double mean, double cv)
    {
        var variance = Math.Log(1 + (cv * cv));
        return Math.Exp(Math.Log(mean) - (variance / 2) + (Math.Sqrt(variance) * Normal()));
    }

    /// <summary>Gamma with mean 1 and the given standard deviation; 1 itself where that is zero.</summary>
    public double GammaAroundOne(double sd) => sd > 0 ? Gamma(1 / (sd * sd)) * sd * sd : 1;

    public int Poisson(double mean)
    {
        var count = 0;
        while (mean > 20)
        {
            count += SmallPoisson(20);
            mean -= 20;
        }

        return count + SmallPoisson(mean);
    }

    public int[] Permutation(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }

    private ulong Next()
    {
        _state = unchecked(_state + Step);
        return Mix(_state);
    }

    private double Gamma(double shape)
    {
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var v = 1 + (c * x);
            if (v <= 0)
            {
                continue;
            }

            v = v * v * v;
            if (Math.Log(1 - Uniform()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v;
            }
        }
    }

    private int SmallPoisson(double mean)
    {
        var limit = Math.Exp(-mean);
        var product = Uniform();
        var count = 0;
        while (product > limit)
        {
            count++;
            product *= Uniform();
        }

        return count;
    }
}
