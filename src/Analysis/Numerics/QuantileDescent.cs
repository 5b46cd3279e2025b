using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Finds the best regression quantile by moving from vertex to vertex of the linear programme.
/// </summary>
/// <remarks>
/// Source: Barrodale and Roberts (1973); Koenker and d'Orey (1987, AS 229). A vertex is a plane through as
/// many rows as there are columns; a step lets one of them go and moves along the edge to the row where the
/// loss stops falling. Rows on one plane by chance (ties) are told apart by a shift of 1e-10 of the outcome's
/// size, which the returned coefficients do not contain. Consumer: <see cref="QuantileRegression"/>.
/// </remarks>
internal sealed class QuantileDescent
{
    private const double Shift = 1e-10;
    private const double Slack = 1e-9;

    private readonly Matrix<double> _design;
    private readonly Vector<double> _outcome;
    private readonly Vector<double> _shifted;
    private readonly double _share;

    public QuantileDescent(Matrix<double> design, Vector<double> outcome, double share)
    {
        (_design, _outcome, _share) = (design, outcome, share);
        var size = Math.Max(outcome.AbsoluteMaximum(), double.Epsilon);

        // Weyl's sequence: multiples of the golden section, modulo 1, never repeat.
        _shifted = outcome.MapIndexed(
            (i, y) => y + Shift * size * (((i + 1) * 0.6180339887498949 % 1) - 0.5));
    }

    /// <summary>The coefficients of the best plane.</summary>
    public Vector<double> Solve()
    {
        var basis = FirstBasis(_design);
        for (var steps = 50 * (_design.RowCount + _design.ColumnCount); steps > 0 && Improve(basis); steps--)
        {
        }

        return Rows(basis).Solve(Vector<double>.Build.Dense(basis.Length, j => _outcome[basis[j]]));
    }

    /// <summary>Moves along the steepest falling edge; false where none falls.</summary>
    private bool Improve(int[] basis)
    {
        var inverse = Rows(basis).Inverse();
        var residuals = _shifted - _design * (
            inverse * Vector<double>.Build.Dense(basis.Length, j => _shifted[basis[j]]));
        var inside = basis.ToHashSet();
        var outside = residuals.MapIndexed((i, r) => inside.Contains(i) ? 0 : Pull(r), Zeros.Include);
        var along = inverse.TransposeThisAndMultiply(_design.TransposeThisAndMultiply(outside));

        // Raising the plane at a row of the basis changes the loss by 1 - share - along, lowering it by
        // share + along, where along is what the rows outside gain.
        var slopes = along.Select(a => Math.Min(1 - _share - a, _share + a)).ToArray();
        var leaving = Array.IndexOf(slopes, slopes.Min());
        if (slopes[leaving] >= -Slack)
        {
            return false;
        }

        var sign = 1 - _share - along[leaving] < _share + along[leaving] ? 1.0 : -1.0;
        var edge = _design * inverse.Column(leaving) * sign;
        var entering = Entering(residuals, edge, inside, slopes[leaving]);
        basis[leaving] = entering < 0 ? basis[leaving] : entering;
        return entering >= 0;
    }

    /// <summary>Slope of the check loss at a residual.</summary>
    private double Pull(double residual) => residual < 0 ? _share - 1 : _share;

    /// <summary>The row at which the falling loss turns: a weighted median of the crossings, or -1.</summary>
    private static int Entering(Vector<double> residuals, Vector<double> edge, HashSet<int> inside, double slope)
    {
        var crossings = Enumerable.Range(0, residuals.Count)
            .Where(i => !inside.Contains(i) && residuals[i] * edge[i] > 0)
            .OrderBy(i => residuals[i] / edge[i]);
        var last = -1;
        foreach (var row in crossings)
        {
            last = row;
            slope += Math.Abs(edge[row]);
            if (slope >= 0)
            {
                break;
            }
        }

        return last;
    }

    /// <summary>
    /// Rows that span the columns, by elimination with pivots from the largest remaining entry.
    /// </summary>
    private static int[] FirstBasis(Matrix<double> design)
    {
        var left = design.Clone();
        var scale = left.Enumerate().Max(Math.Abs);
        var basis = new int[design.ColumnCount];
        for (var j = 0; j < basis.Length; j++)
        {
            var column = left.Column(j);
            basis[j] = column.AbsoluteMaximumIndex();
            if (!(Math.Abs(column[basis[j]]) > 1e-12 * scale))
            {
                throw new ArgumentException(
                    "The columns of the design depend on each other.", nameof(design));
            }

            for (var k = j + 1; k < basis.Length; k++)
            {
                left.SetColumn(k, left.Column(k) - column * (left[basis[j], k] / column[basis[j]]));
            }
        }

        return basis;
    }

    private Matrix<double> Rows(int[] basis) =>
        Matrix<double>.Build.DenseOfRowVectors(basis.Select(_design.Row));
}
