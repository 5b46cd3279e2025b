using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// R2 of a response on every subset of some terms (a constant always included), by pivoting the correlations
/// once a subset. A subset is a bit mask: bit j stands for term j. Source: Lindeman, Merenda and Gold (1980,
/// p. 119); pivoting by Goodnight (1979, Am. Stat. 33). Consumer: <see cref="RelativeImportance"/>.
/// </summary>
public sealed class SubsetRSquared
{
    /// <summary>
    /// A term that keeps less than this part of its variance beside the others adds nothing.
    /// </summary>
    private const double Dependent = 1e-10;

    private readonly double[] _values;

    private SubsetRSquared(double[] values, int rows)
    {
        _values = values;
        Rows = rows;
    }

    /// <summary>Number of terms (or of blocks, after <see cref="ByBlock"/>), p. Range: 1 to 16.</summary>
    public int Terms => BitOperations.Log2((uint)_values.Length);

    /// <summary>Number of observations behind the figures.</summary>
    public int Rows { get; }

    /// <summary>The mask of all terms.</summary>
    public int All => _values.Length - 1;

    /// <summary>
    /// R2 of one subset. Range: 0 to 1, or below where the figures are <see cref="Adjusted"/>.
    /// </summary>
    /// <param name="subset">Bit mask of terms. Range: 0 to <see cref="All"/>.</param>
    public double this[int subset] => _values[subset];

    /// <summary>All 2^p values of R2.</summary>
    /// <param name="columns">
    /// n rows by p columns, without the column of ones. A column that does not vary adds nothing.
    /// </param>
    /// <param name="y">n observations.</param>
    /// <returns>The values; null where y does not vary or n is not above p + 1.</returns>
    /// <exception cref="ArgumentException">
    /// Lengths differ, p is outside 1 to 16, or a value is not finite.
    /// </exception>
    public static SubsetRSquared? Of(Matrix<double> columns, IReadOnlyList<double> y)
    {
        if (columns.RowCount != y.Count || columns.ColumnCount is < 1 or > 16)
        {
            throw new ArgumentException(
                $"{y.Count} values, {columns.RowCount} x {columns.ColumnCount} columns.", nameof(columns));
        }

        if (!y.All(double.IsFinite) || !columns.Enumerate().All(double.IsFinite))
        {
            throw new ArgumentException("A value of the columns or of y is not finite.", nameof(columns));
        }

        var terms = columns.ToColumnArrays();
        return Of(terms, [.. y], Enumerable.Range(0, y.Count).ToArray());
    }

    /// <summary>R2 for every subset of blocks of terms.</summary>
    /// <param name="blocks">The terms of each block; a term may be in one block only.</param>
    /// <returns>The same figures with bit b standing for block b.</returns>
    /// <exception cref="ArgumentException">
    /// A block is empty, or a term is in two blocks or does not exist.
    /// </exception>
    public SubsetRSquared ByBlock(IReadOnlyList<IReadOnlyList<int>> blocks)
    {
        Blocks.Check(blocks, Terms);
        var masks = blocks.Select(Blocks.Mask).ToArray();
        var values = Enumerable.Range(0, 1 << masks.Length)
            .Select(subset => _values[masks.Where((_, b) => (subset >> b & 1) == 1).Sum()])
            .ToArray();

        return new(values, Rows);
    }

    /// <summary>
    /// The figures less what terms of pure noise would add, 1 - (1-R2)(n-1)/(n-q-1) for q terms. To be called
    /// before <see cref="ByBlock"/>, which forgets how many terms a block has.
    /// </summary>
    /// <returns>Adjusted R2, which may be negative.</returns>
    public SubsetRSquared Adjusted() =>
        new(
            [.. _values.Select((r2, subset) =>
                1 - ((1 - r2) * (Rows - 1) / (Rows - BitOperations.PopCount((uint)subset) - 1)))],
            Rows);

    /// <summary>As the other, for the rows drawn, which may repeat.</summary>
    internal static SubsetRSquared? Of(double[][] columns, double[] y, int[] rows)
    {
        if (rows.Length <= columns.Length + 1)
        {
            return null;
        }

        var centred = columns.Append(y).Select(c => Centre(c, rows)).ToArray();
        var lengths = Array.ConvertAll(centred, c => Math.Sqrt(Dot(c, c)));
        if (!(lengths[^1] > 0))
        {
            return null;
        }

        var p = columns.Length;
        var correlations = new double[p + 1, p + 1];
        for (var i = 0; i <= p; i++)
        {
            for (var j = i; j <= p; j++)
            {
                var scale = lengths[i] * lengths[j];
                correlations[i, j] = scale > 0 ? Dot(centred[i], centred[j]) / scale : 0;
            }
        }

        return new(Table(correlations, p), rows.Length);
    }

    private static double[] Table(double[,] correlations, int terms)
    {
        var values = new double[1 << terms];
        var pivoted = Enumerable.Range(0, terms).Select(_ => new double[terms + 1, terms + 1]).ToArray();
        Descend(correlations, 0, 0, 0);
        return values;

        void Descend(double[,] rest, int term, int subset, double r2)
        {
            if (term == terms)
            {
                values[subset] = r2;
                return;
            }

            Descend(rest, term + 1, subset, r2);
            var gain = Pivot(rest, term, terms, pivoted[term]);
            Descend(pivoted[term], term + 1, subset | 1 << term, r2 + gain);
        }
    }

    // What is left of the later terms and of y beside this one, and the R2 that it adds.
    private static double Pivot(double[,] from, int term, int last, double[,] to)
    {
        var kept = from[term, term];
        for (var i = term + 1; i <= last; i++)
        {
            var share = kept > Dependent ? from[term, i] / kept : 0;
            for (var j = i; j <= last; j++)
            {
                to[i, j] = from[i, j] - (share * from[term, j]);
            }
        }

        return kept > Dependent ? from[term, last] * from[term, last] / kept : 0;
    }

    private static double[] Centre(double[] column, int[] rows)
    {
        var drawn = Array.ConvertAll(rows, r => column[r]);
        var mean = drawn.Average();
        var constant = drawn.All(v => v == drawn[0]);
        return Array.ConvertAll(drawn, v => constant ? 0 : v - mean);
    }

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
