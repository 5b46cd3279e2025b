namespace Performix.Analysis.Numerics;

/// <summary>
/// What is left of a sample after a constant and some columns are taken out by least squares.
/// </summary>
/// <remarks>
/// Source: Bjorck (1967, BIT 7:1; modified Gram-Schmidt), done twice for accuracy. Consumer: partial
/// correlations. A column that the ones before it explain (to 1e-10 of its size) takes nothing out and is not
/// counted.
/// </remarks>
public sealed class LinearResiduals
{
    private const double Dependent = 1e-10;

    private readonly List<double[]> _basis = [];

    /// <summary>Prepares to take out a constant and the columns.</summary>
    /// <param name="count">Rows. Range: 1 or more.</param>
    /// <param name="columns">
    /// The columns, each of that many rows, else <see cref="ArgumentException"/>.
    /// </param>
    public LinearResiduals(int count, IReadOnlyList<IReadOnlyList<double>> columns)
    {
        _basis.Add([.. Enumerable.Repeat(1 / Math.Sqrt(count), count)]);
        foreach (var column in columns)
        {
            var left = Of(column);
            var size = Norm(left);
            if (size > Dependent * Norm([.. column]))
            {
                _basis.Add([.. left.Select(v => v / size)]);
            }
        }
    }

    /// <summary>Independent columns taken out, the constant not counted.</summary>
    public int Rank => _basis.Count - 1;

    /// <summary>The residuals of a sample; all zero where the columns explain it to rounding.</summary>
    public double[] Of(IReadOnlyList<double> values)
    {
        if (values.Count != _basis[0].Length)
        {
            throw new ArgumentException(
                $"Expected {_basis[0].Length} rows, got {values.Count}.", nameof(values));
        }

        double[] left = [.. values];
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var direction in _basis)
            {
                Remove(direction, left);
            }
        }

        return Norm(left) > Dependent * Norm([.. values]) ? left : new double[left.Length];
    }

    private static void Remove(double[] direction, double[] from)
    {
        var along = 0.0;
        for (var i = 0; i < from.Length; i++)
        {
            along += direction[i] * from[i];
        }

        for (var i = 0; i < from.Length; i++)
        {
            from[i] -= along * direction[i];
        }
    }

    private static double Norm(double[] values) => Math.Sqrt(values.Sum(v => v * v));
}
