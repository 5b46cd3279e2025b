using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Cross-products of a mixed model, made once, from which its penalised least-squares problem is solved for
/// any relative spreads of the groupings. Source: Bates et al. (2015, JSS 67(1), sections 3.4-3.6). Consumer:
/// <see cref="MixedModel"/>.
/// </summary>
/// <remarks>
/// y is taken less its plain regression on X, which changes no variance and keeps the digits of a y far from
/// 0. The grouping with most levels goes first: its block is diagonal and is eliminated at no cost.
/// </remarks>
internal sealed class PenalisedSystem
{
    private readonly int[] _order;
    private readonly double[] _counts;
    private readonly (int Row, int Column)[] _pairs;
    private readonly double[] _pairCounts;
    private readonly double[][] _zx;
    private readonly double[] _zy;
    private readonly IReadOnlyList<double> _shift;
    private readonly Matrix<double> _xx;
    private readonly double _yy;
    private readonly SparseCholesky _factor;

    public PenalisedSystem(MixedData data)
    {
        Data = data;
        _order = [.. Enumerable.Range(0, data.Factors.Count).OrderByDescending(f => data.Factors[f].Count)];
        Offsets = new int[_order.Length];
        var size = 0;
        foreach (var f in _order)
        {
            Offsets[f] = size;
            size += data.Factors[f].Count;
        }

        (_counts, var pairs) = CountPairs(size);
        _pairs = [.. pairs.Keys];
        _pairCounts = [.. pairs.Values];
        var plain = LeastSquares.Fit(data.Fixed, data.Response);
        _shift = plain.Coefficients;
        _zy = ByLevel(size, row => plain.Residuals[row]);
        _zx = [.. data.Fixed.ToColumnArrays().Select(c => ByLevel(size, row => c[row]))];
        _xx = data.Fixed.TransposeThisAndMultiply(data.Fixed);
        _yy = plain.ResidualSumOfSquares;
        _factor = new(size, data.Factors[_order[0]].Count, _pairs);
    }

    /// <summary>What the products were made of.</summary>
    public MixedData Data { get; }

    /// <summary>Where the levels of each grouping start among all levels.</summary>
    public int[] Offsets { get; }

    /// <summary>Number of levels of all groupings, q.</summary>
    public int Size => _counts.Length;

    /// <summary>Which grouping each level belongs to, spread over the levels.</summary>
    public double[] Spread(IReadOnlyList<double> byFactor)
    {
        var spread = new double[Size];
        for (var f = 0; f < Offsets.Length; f++)
        {
            Array.Fill(spread, byFactor[f], Offsets[f], Data.Factors[f].Count);
        }

        return spread;
    }

    /// <summary>The solution at given relative spreads; null where it cannot be had to rounding.</summary>
    /// <param name="theta">
    /// Standard deviation of each grouping over that of the noise; the sign does not matter.
    /// </param>
    public PenalisedSolution? Solve(IReadOnlyList<double> theta)
    {
        var scale = Spread(theta);
        var diagonal = _counts.Zip(scale, (count, s) => (count * s * s) + 1).ToArray();
        var entries = _pairs.Zip(_pairCounts, (pair, count) => count * scale[pair.Row] * scale[pair.Column])
            .ToArray();
        if (!_factor.TryFactor(diagonal, entries))
        {
            return null;
        }

        var cu = _factor.Forward(Scale(_zy, scale));
        var rzx = Array.ConvertAll(_zx, column => _factor.Forward(Scale(column, scale)));
        var p = rzx.Length;
        var gram = Matrix<double>.Build.Dense(p, p, (i, j) => _xx[i, j] - Dot(rzx[i], rzx[j]));
        var right = Array.ConvertAll(rzx, column => -Dot(column, cu));
        if (SmallCholesky.TryFactor(gram) is not { } rx)
        {
            return null;
        }

        var cb = rx.Forward(right);
        return new()
        {
            Theta = [.. theta],
            LevelFactor = _factor,
            LevelScale = scale,
            LevelLogDeterminant = _factor.LogDeterminant,
            Cross = rzx,
            FixedFactor = rx,
            LevelRight = cu,
            FixedRight = cb,
            Shift = _shift,
            PenalisedSumOfSquares = _yy - Dot(cu, cu) - Dot(cb, cb),
        };
    }

    private (double[] Counts, Dictionary<(int Row, int Column), double> Pairs) CountPairs(int size)
    {
        var counts = new double[size];
        var pairs = new Dictionary<(int Row, int Column), double>();
        for (var row = 0; row < Data.Rows; row++)
        {
            for (var a = 0; a < _order.Length; a++)
            {
                var first = Level(_order[a], row);
                counts[first]++;
                for (var b = a + 1; b < _order.Length; b++)
                {
                    var pair = (first, Level(_order[b], row));
                    pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
                }
            }
        }

        return (counts, pairs);
    }

    private double[] ByLevel(int size, Func<int, double> value)
    {
        var sums = new double[size];
        for (var row = 0; row < Data.Rows; row++)
        {
            for (var f = 0; f < Offsets.Length; f++)
            {
                sums[Level(f, row)] += value(row);
            }
        }

        return sums;
    }

    private int Level(int factor, int row) => Offsets[factor] + Data.Factors[factor].Levels[row];

    private static double[] Scale(double[] values, double[] by) => [.. values.Zip(by, (v, s) => v * s)];

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
