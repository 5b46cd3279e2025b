using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// The normal equations of unit and site effects, the last site's effect held at 0, with rows of one unit at
/// one site gathered into matches. Source: Abowd, Kramarz and Margolis (1999, Ecta 67). Consumer:
/// <see cref="TwoWayFixedEffects"/>.
/// </summary>
internal sealed class TwoWaySystem
{
    private readonly SparseCholesky _factor;

    private TwoWaySystem(
        TwoWayData data, SparseCholesky factor, (int Unit, int Site)[] matches, int[] matchOf)
    {
        Data = data;
        _factor = factor;
        Matches = matches;
        MatchOf = matchOf;
        Counts = new double[matches.Length];
        foreach (var match in matchOf)
        {
            Counts[match]++;
        }
    }

    public TwoWayData Data { get; }

    /// <summary>Pairs of unit and site, in that order.</summary>
    public (int Unit, int Site)[] Matches { get; }

    /// <summary>The match of each row.</summary>
    public int[] MatchOf { get; }

    /// <summary>Rows of each match.</summary>
    public double[] Counts { get; }

    public int Units => Data.Units.Count;

    public int Sites => Data.Sites.Count;

    /// <summary>Unknowns: all units, all sites but the last.</summary>
    public int Size => Units + Sites - 1;

    /// <summary>The system; null where the rows are not connected.</summary>
    public static TwoWaySystem? TryOf(TwoWayData data)
    {
        var pairs = data.Units.Levels.Zip(data.Sites.Levels).ToArray();
        (int Unit, int Site)[] matches = [.. pairs.Distinct().Order()];
        var index = matches.Index().ToDictionary(m => m.Item, m => m.Index);
        var (units, last) = (data.Units.Count, data.Sites.Count - 1);
        var rowsOf = pairs.CountBy(p => p).ToDictionary();
        var inner = matches.Where(m => m.Site != last).ToArray();
        var factor = new SparseCholesky(
            units + last, units, [.. inner.Select(m => (m.Unit, units + m.Site))]);
        double[] diagonal = [.. data.Units.RowCounts(), .. data.Sites.RowCounts().Take(last)];
        double[] entries = [.. inner.Select(m => (double)rowsOf[m])];

        return factor.TryFactor(diagonal, entries)
            ? new(data, factor, matches, [.. pairs.Select(p => index[p])])
            : null;
    }

    /// <summary>
    /// Effects that explain values given for each match in total: all units, then all sites, the last 0.
    /// </summary>
    public double[] Effects(double[] matchTotals)
    {
        var right = new double[Size];
        foreach (var ((unit, site), total) in Matches.Zip(matchTotals))
        {
            right[unit] += total;
            if (site < Sites - 1)
            {
                right[Units + site] += total;
            }
        }

        return SolveUnits(right);
    }

    /// <summary>As <see cref="Effects"/>, for a right-hand side of the normal equations.</summary>
    public double[] SolveUnits(double[] right) => [.. _factor.Solve(right), 0];

    /// <summary>Sums of a value over the rows of each match.</summary>
    public double[] Totals(IReadOnlyList<double> values)
    {
        var totals = new double[Matches.Length];
        foreach (var (row, match) in MatchOf.Index())
        {
            totals[match] += values[row];
        }

        return totals;
    }

    /// <summary>What the effects say about each row.</summary>
    public double[] Fitted(double[] effects) => Array.ConvertAll(MatchOf, match => AtMatch(effects, match));

    /// <summary>Unit and site effect of a match together.</summary>
    public double AtMatch(double[] effects, int match) =>
        effects[Matches[match].Unit] + effects[Units + Matches[match].Site];

    /// <summary>
    /// Coefficients of the controls beside the effects; null where they depend on them or on each other.
    /// </summary>
    public double[]? ControlCoefficients(Matrix<double> controls)
    {
        var left = Matrix<double>.Build.DenseOfColumns(controls.EnumerateColumns().Select(Residuals));
        return LeastSquares.TryFit(left, Residuals([.. Data.Response])) is { } fit
            && left.EnumerateColumns().Zip(controls.EnumerateColumns(), Remains).All(r => r)
                ? [.. fit.Coefficients]
                : null;
    }

    private static bool Remains(Vector<double> left, Vector<double> whole) =>
        left.L2Norm() > 1e-8 * whole.L2Norm();

    private IEnumerable<double> Residuals(Vector<double> column) => Residuals(column.ToArray());

    private double[] Residuals(double[] values) =>
        [.. values.Zip(Fitted(Effects(Totals(values))), (v, f) => v - f)];
}
