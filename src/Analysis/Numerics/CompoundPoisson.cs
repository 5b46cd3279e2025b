using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Performix.Analysis.Numerics;

/// <summary>Sums of a random number of random sizes.</summary>
/// <remarks>
/// The process: Bühlmann 1970, Mathematical Methods in Risk Theory, ch. 2. Sizes are resampled (Efron 1979, Annals of
/// Statistics 7:1). With a small count the rate is itself drawn from its posterior under Jeffreys' prior, so that
/// nothing seen is not taken for nothing possible. Consumer: the interval of the tail.
/// </remarks>
public static class CompoundPoisson
{
    /// <summary>From this count on the rate is taken to be the count itself.</summary>
    public const int KnownRate = 5;

    /// <summary>Draws sums whose count varies around the count seen.</summary>
    /// <param name="seen">The count seen. Range: 0 or more.</param>
    /// <param name="sizes">Sizes to draw from. Empty gives sums of 0.</param>
    /// <param name="draws">How many sums. Range: 1 or more.</param>
    /// <param name="chance">The generator.</param>
    /// <returns>The sums in ascending order, in the unit of the sizes.</returns>
    public static double[] Sums(int seen, IReadOnlyList<double> sizes, int draws, RandomSource chance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seen);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var sums = new double[draws];
        for (var at = 0; at < draws; at++)
        {
            sums[at] = Sum(Count(seen, chance), sizes, chance);
        }

        Array.Sort(sums);
        return sums;
    }

    private static int Count(int seen, RandomSource chance)
    {
        var rate = seen >= KnownRate ? seen : Gamma.Sample(chance, seen + 0.5, 1);
        return Poisson.Sample(chance, Math.Max(rate, double.Epsilon));
    }

    private static double Sum(int count, IReadOnlyList<double> sizes, RandomSource chance)
    {
        var sum = 0.0;
        for (var drawn = 0; sizes.Count > 0 && drawn < count; drawn++)
        {
            sum += sizes[chance.Next(sizes.Count)];
        }

        return sum;
    }
}
