namespace Performix.Analysis.Protection;

/// <summary>The noise: P(Z = z) = (1 - a) / (1 + a) * a^|z| with a = exp(-eps), drawn exactly.</summary>
/// <remarks>
/// The law is the two-sided geometric mechanism of Ghosh, Roughgarden and Sundararajan (2009). The sampler is that of
/// Canonne, Kamath and Steinke, "The Discrete Gaussian for Differential Privacy" (2020): algorithm 1 for
/// Bernoulli(exp(-g)) and algorithm 2 for the law itself, in integers throughout.
/// </remarks>
public static class DiscreteLaplace
{
    /// <summary>One draw of Z. Unit: people; any integer can come.</summary>
    /// <param name="random">The source of bits.</param>
    /// <param name="epsilon">The privacy loss (eps = s / t).</param>
    public static int Draw(RandomBytes random, Epsilon epsilon)
    {
        while (true)
        {
            var size = Size(random, epsilon);
            var negative = RandomInteger.Chance(random, 1, 2);
            if (size != 0 || !negative)
            {
                return negative ? -size : size;
            }
        }
    }

    /// <summary>One draw of the one-sided law: P(Y = y) = (1 - a) * a^y for y = 0, 1, 2 ...</summary>
    /// <param name="random">The source of bits.</param>
    /// <param name="epsilon">The privacy loss (eps = s / t).</param>
    public static int Size(RandomBytes random, Epsilon epsilon)
    {
        var (s, t) = epsilon;
        ArgumentOutOfRangeException.ThrowIfLessThan(s, 1, nameof(epsilon));
        ArgumentOutOfRangeException.ThrowIfLessThan(t, 1, nameof(epsilon));
        long u;
        do
        {
            u = RandomInteger.Below(random, t);
        }
        while (!ChanceOfExp(random, u, t));

        long v = 0;
        while (ChanceOfExp(random, 1, 1))
        {
            v++;
        }

        return (int)((u + (t * v)) / s);
    }

    /// <summary>True with probability exp(-numerator / denominator), the exponent being in [0, 1].</summary>
    private static bool ChanceOfExp(RandomBytes random, long numerator, long denominator)
    {
        long k = 1;
        while (RandomInteger.Chance(random, numerator, denominator * k))
        {
            k++;
        }

        return k % 2 == 1;
    }
}
