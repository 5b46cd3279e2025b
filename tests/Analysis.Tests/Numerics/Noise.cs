using MathNet.Numerics.Distributions;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Numerics;

/// <summary>Seeded standard normal columns for tests.</summary>
internal static class Noise
{
    public static double[] Column(int rows, long seed, string purpose = "noise") =>
        [.. Normal.Samples(Seeded.Stream(seed, purpose), 0, 1).Take(rows)];
}
