namespace Performix.Analysis.Numerics;

/// <summary>Lower triangular root of the covariance of a cloud of points, times a bandwidth.</summary>
internal static class CrossedSpread
{
    // A cloud thinner than this in some direction would make a kernel that no point ever leaves.
    private const double LeastVariance = 1e-4;

    public static double[,] Root(IReadOnlyList<double[]> points, double bandwidth)
    {
        var root = Covariance(points);
        var size = points[0].Length;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                for (var k = 0; k < j; k++)
                {
                    root[i, j] -= root[i, k] * root[j, k];
                }

                root[i, j] =
                    i == j ? Math.Sqrt(Math.Max(root[i, i], LeastVariance)) : root[i, j] / root[j, j];
            }
        }

        for (var at = 0; at < root.Length; at++)
        {
            root[at / size, at % size] *= bandwidth;
        }

        return root;
    }

    private static double[,] Covariance(IReadOnlyList<double[]> points)
    {
        var size = points[0].Length;
        var mean = Enumerable.Range(0, size).Select(i => points.Average(p => p[i])).ToArray();
        var covariance = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                covariance[i, j] = points.Average(p => (p[i] - mean[i]) * (p[j] - mean[j]));
            }
        }

        return covariance;
    }
}
