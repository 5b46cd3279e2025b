namespace Performix.Analysis.Numerics;

/// <summary>
/// A = LL' for a sparse positive definite A whose pattern stays while its values change, column by column
/// from the left. Source: George and Liu (1981, ch. 5); Davis (2006, ch. 4). Consumers: the mixed model's
/// penalised system and the two-way fixed effects. Not thread-safe while <see cref="TryFactor"/> runs.
/// </summary>
internal sealed class SparseCholesky
{
    private readonly int[] _position;
    private readonly int[] _start;
    private readonly int[] _rows;
    private readonly double[] _values;
    private readonly int[] _entryAt;

    /// <param name="size">Number of unknowns.</param>
    /// <param name="leading">How many of the first are mutually unjoined (a diagonal block).</param>
    /// <param name="entries">Places off the diagonal that may hold a value, once each pair.</param>
    public SparseCholesky(int size, int leading, IReadOnlyList<(int Row, int Column)> entries)
    {
        var order = EliminationOrder.Of(size, leading, entries);
        _position = order.Position;
        _start = new int[size + 1];
        for (var j = 0; j < size; j++)
        {
            _start[j + 1] = _start[j] + order.Below[j].Length + 1;
        }

        _rows = new int[_start[size]];
        _values = new double[_start[size]];
        for (var j = 0; j < size; j++)
        {
            _rows[_start[j]] = j;
            order.Below[j].CopyTo(_rows, _start[j] + 1);
        }

        _entryAt = [.. entries.Select(e => Locate(_position[e.Row], _position[e.Column]))];
    }

    /// <summary>Number of unknowns.</summary>
    public int Size => _position.Length;

    /// <summary>Sum of the logarithms of A's pivots, log|A|.</summary>
    public double LogDeterminant
    {
        get
        {
            var sum = 0.0;
            for (var j = 0; j < Size; j++)
            {
                sum += Math.Log(_values[_start[j]]);
            }

            return 2 * sum;
        }
    }

    /// <summary>Factors A.</summary>
    /// <param name="diagonal">A's diagonal in the caller's order.</param>
    /// <param name="entries">Values in the order of the entries given at the start.</param>
    /// <returns>False where A is not positive definite to rounding; the factor is then of no use.</returns>
    public bool TryFactor(double[] diagonal, double[] entries)
    {
        Array.Clear(_values);
        for (var i = 0; i < Size; i++)
        {
            _values[_start[_position[i]]] = diagonal[i];
        }

        for (var e = 0; e < entries.Length; e++)
        {
            _values[_entryAt[e]] += entries[e];
        }

        return Eliminate();
    }

    /// <summary>z with L z = P b, in the order of elimination.</summary>
    public double[] Forward(double[] b)
    {
        var z = new double[Size];
        for (var i = 0; i < Size; i++)
        {
            z[_position[i]] = b[i];
        }

        for (var j = 0; j < Size; j++)
        {
            z[j] /= _values[_start[j]];
            if (z[j] != 0)
            {
                Subtract(z, j);
            }
        }

        return z;
    }

    /// <summary>x with L'P x = z, in the caller's order.</summary>
    public double[] Backward(double[] z)
    {
        var x = (double[])z.Clone();
        for (var j = Size - 1; j >= 0; j--)
        {
            for (var at = _start[j] + 1; at < _start[j + 1]; at++)
            {
                x[j] -= _values[at] * x[_rows[at]];
            }

            x[j] /= _values[_start[j]];
        }

        return Array.ConvertAll(_position, place => x[place]);
    }

    /// <summary>x with A x = b.</summary>
    public double[] Solve(double[] b) => Backward(Forward(b));

    private void Subtract(double[] z, int column)
    {
        for (var at = _start[column] + 1; at < _start[column + 1]; at++)
        {
            z[_rows[at]] -= _values[at] * z[column];
        }
    }

    private bool Eliminate()
    {
        var work = new double[Size];
        var next = new int[Size];
        var head = new int[Size];
        var link = new int[Size];
        Array.Fill(head, -1);
        for (var j = 0; j < Size; j++)
        {
            Load(work, j);
            for (var k = head[j]; k >= 0;)
            {
                var following = link[k];
                Update(work, next[k], _start[k + 1]);
                Enlist(k, next[k] + 1, next, head, link);
                k = following;
            }

            if (!Store(work, j))
            {
                return false;
            }

            Enlist(j, _start[j] + 1, next, head, link);
        }

        return true;
    }

    // Column k will next be needed where its entry at this place has its row.
    private void Enlist(int k, int at, int[] next, int[] head, int[] link)
    {
        next[k] = at;
        if (at < _start[k + 1])
        {
            link[k] = head[_rows[at]];
            head[_rows[at]] = k;
        }
    }

    private void Load(double[] work, int j)
    {
        for (var at = _start[j]; at < _start[j + 1]; at++)
        {
            work[_rows[at]] = _values[at];
        }
    }

    private void Update(double[] work, int from, int to)
    {
        var factor = _values[from];
        for (var at = from; at < to; at++)
        {
            work[_rows[at]] -= factor * _values[at];
        }
    }

    private bool Store(double[] work, int j)
    {
        var given = _values[_start[j]];
        var pivot = work[j];
        if (!(pivot > 1e-13 * given))
        {
            return false;
        }

        var root = Math.Sqrt(pivot);
        _values[_start[j]] = root;
        for (var at = _start[j] + 1; at < _start[j + 1]; at++)
        {
            _values[at] = work[_rows[at]] / root;
        }

        return true;
    }

    private int Locate(int a, int b)
    {
        var (column, row) = (Math.Min(a, b), Math.Max(a, b));
        return Array.BinarySearch(_rows, _start[column], _start[column + 1] - _start[column], row);
    }
}
