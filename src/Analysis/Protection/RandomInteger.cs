using System.Buffers.Binary;

namespace Performix.Analysis.Protection;

/// <summary>Integers with exact odds from random bits: no logarithm, no floating point.</summary>
internal static class RandomInteger
{
    /// <summary>An integer in [0, bound), each as likely as the others, by rejection.</summary>
    /// <param name="random">The source of bits.</param>
    /// <param name="bound">Range: 1 or more.</param>
    public static long Below(RandomBytes random, long bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var mask = (1UL << (64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)(bound - 1)))) - 1;
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        while (bound > 1)
        {
            random(bytes);
            var drawn = BinaryPrimitives.ReadUInt64LittleEndian(bytes) & mask;
            if (drawn < (ulong)bound)
            {
                return (long)drawn;
            }
        }

        return 0;
    }

    /// <summary>True with probability numerator / denominator.</summary>
    /// <param name="random">The source of bits.</param>
    /// <param name="numerator">Range: 0 to denominator.</param>
    /// <param name="denominator">Range: 1 or more.</param>
    public static bool Chance(RandomBytes random, long numerator, long denominator) =>
        Below(random, denominator) < numerator;
}
