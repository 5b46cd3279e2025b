using System.Numerics;

namespace Performix.Analysis.Numerics;

/// <summary>
/// The order in which to eliminate the unknowns of a sparse symmetric system, and where its Cholesky factor
/// is not zero. A leading block of unknowns that are not joined to one another goes first; the rest follows
/// by smallest degree. Source: Tinney and Walker (1967, Proc. IEEE 55), scheme 2; George and Liu (1989, SIAM
/// Review 31). Consumer: <see cref="SparseCholesky"/>.
/// </summary>
internal sealed class EliminationOrder
{
    private readonly int _leading;
    private readonly int _rest;
    private readonly ulong[][] _joined;

    private EliminationOrder(int size, int leading)
    {
        _leading = leading;
        _rest = size - leading;
        _joined = new ulong[_rest][];
        for (var i = 0; i < _rest; i++)
        {
            _joined[i] = new ulong[(_rest + 63) / 64];
        }

        Position = new int[size];
        Below = new int[size][];
    }

    /// <summary>The place of each unknown in the order of elimination.</summary>
    public int[] Position { get; }

    /// <summary>For each place, the later places where the factor's column is not zero, ascending.</summary>
    public int[][] Below { get; }

    /// <param name="size">Number of unknowns.</param>
    /// <param name="leading">How many of the first are mutually unjoined.</param>
    /// <param name="entries">Joined pairs, once each, in any order of the two.</param>
    public static EliminationOrder Of(int size, int leading, IReadOnlyList<(int Row, int Column)> entries)
    {
        var order = new EliminationOrder(size, leading);
        var ofLeading = Enumerable.Range(0, leading).Select(_ => new List<int>()).ToArray();
        foreach (var (row, column) in entries)
        {
            order.Join(Math.Min(row, column), Math.Max(row, column), ofLeading);
        }

        foreach (var members in ofLeading)
        {
            order.JoinAll(members);
        }

        var columns = order.EliminateRest();
        order.Place(ofLeading, columns);
        return order;
    }

    private void Join(int low, int high, List<int>[] ofLeading)
    {
        if (low < _leading)
        {
            ofLeading[low].Add(high - _leading);
            return;
        }

        Set(low - _leading, high - _leading);
        Set(high - _leading, low - _leading);
    }

    private void JoinAll(List<int> members)
    {
        foreach (var a in members)
        {
            foreach (var b in members.Where(b => b != a))
            {
                Set(a, b);
            }
        }
    }

    private void Set(int a, int b) => _joined[a][b >> 6] |= 1UL << (b & 63);

    // The unknowns of the rest in the order of elimination, each with those it is joined to at that time.
    private List<(int Unknown, int[] Joined)> EliminateRest()
    {
        var degree = Array.ConvertAll(_joined, Degree);
        var columns = new List<(int Unknown, int[] Joined)>(_rest);
        for (var step = 0; step < _rest; step++)
        {
            var next = Array.IndexOf(degree, degree.Min());
            var members = Members(_joined[next]);
            columns.Add((next, members));
            foreach (var member in members)
            {
                Merge(member, next);
                degree[member] = Degree(_joined[member]);
            }

            degree[next] = int.MaxValue;
        }

        return columns;
    }

    private void Merge(int member, int eliminated)
    {
        var (into, from) = (_joined[member], _joined[eliminated]);
        for (var word = 0; word < into.Length; word++)
        {
            into[word] |= from[word];
        }

        into[member >> 6] &= ~(1UL << (member & 63));
        into[eliminated >> 6] &= ~(1UL << (eliminated & 63));
    }

    private static int Degree(ulong[] bits) => bits.Sum(BitOperations.PopCount);

    private static int[] Members(ulong[] bits)
    {
        var members = new List<int>();
        for (var word = 0; word < bits.Length; word++)
        {
            for (var left = bits[word]; left != 0; left &= left - 1)
            {
                members.Add((word << 6) + BitOperations.TrailingZeroCount(left));
            }
        }

        return [.. members];
    }

    private void Place(List<int>[] ofLeading, List<(int Unknown, int[] Joined)> columns)
    {
        for (var i = 0; i < _leading; i++)
        {
            Position[i] = i;
        }

        foreach (var (place, column) in columns.Index())
        {
            Position[_leading + column.Unknown] = _leading + place;
        }

        var all = ofLeading.Select(m => (IEnumerable<int>)m).Concat(columns.Select(c => c.Joined));
        foreach (var (place, members) in all.Index())
        {
            Below[place] = [.. members.Select(m => Position[_leading + m]).Order()];
        }
    }
}
