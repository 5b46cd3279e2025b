using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Inner loops over doubles. The width is fixed at four, so every machine adds in the same order.
/// </summary>
internal static class CrossedVector
{
    private const int Width = 4;

    /// <summary>target += scale * source.</summary>
    public static void AddScaled(Span<double> target, ReadOnlySpan<double> source, double scale)
    {
        ref var into = ref MemoryMarshal.GetReference(target);
        ref var from = ref MemoryMarshal.GetReference(source);
        var at = 0;
        for (; at <= target.Length - Width; at += Width)
        {
            var added = Vector256.LoadUnsafe(ref from, (nuint)at) * scale;
            (Vector256.LoadUnsafe(ref into, (nuint)at) + added).StoreUnsafe(ref into, (nuint)at);
        }

        for (; at < target.Length; at++)
        {
            target[at] += scale * source[at];
        }
    }

    /// <summary>Sum of products of two spans of one length.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref MemoryMarshal.GetReference(b);
        var sums = Vector256<double>.Zero;
        var more = Vector256<double>.Zero;
        var at = 0;
        for (; at <= a.Length - (2 * Width); at += 2 * Width)
        {
            sums += Vector256.LoadUnsafe(ref left, (nuint)at) * Vector256.LoadUnsafe(ref right, (nuint)at);
            var next = (nuint)(at + Width);
            more += Vector256.LoadUnsafe(ref left, next) * Vector256.LoadUnsafe(ref right, next);
        }

        var sum = Vector256.Sum(sums + more);
        for (; at < a.Length; at++)
        {
            sum += a[at] * b[at];
        }

        return sum;
    }
}
