using System.Text;
using MathNet.Numerics.Random;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Named streams of pseudo-random numbers. One seed and one purpose give one stream on every machine, so adding a
/// routine never shifts the numbers of another.
/// </summary>
/// <remarks>
/// Generator: xoshiro256** (Blackman and Vigna 2021, ACM TOMS 47:36), as MathNet.Numerics implements it. The stream's
/// seed is the FNV-1a hash (Fowler, Noll and Vo) of the purpose, mixed with the caller's seed by SplitMix64's
/// finaliser (Steele, Lea and Flood 2014). Consumer: every routine that resamples, permutes or draws.
/// </remarks>
public static class Seeded
{
    private const ulong FnvOffset = 14695981039346656037UL;
    private const ulong FnvPrime = 1099511628211UL;

    /// <summary>A new generator for one purpose.</summary>
    /// <param name="seed">The run's recorded seed. Range: any.</param>
    /// <param name="purpose">What the numbers are for, for example <c>tail/R0001</c>. Compared by its UTF-8
    /// bytes.</param>
    /// <returns>A generator that is not thread-safe and starts at the beginning of its stream.</returns>
    public static RandomSource Stream(long seed, string purpose)
    {
        var hash = FnvOffset;
        foreach (var octet in Encoding.UTF8.GetBytes(purpose))
        {
            hash = unchecked((hash ^ octet) * FnvPrime);
        }

        return new Xoshiro256StarStar(unchecked((int)Mix(hash ^ unchecked((ulong)seed))), threadSafe: false);
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
}
