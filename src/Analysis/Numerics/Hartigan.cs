namespace Performix.Analysis.Numerics;

/// <summary>Hartigan's dip test of one mode against more.</summary>
/// <remarks>
/// Source: Hartigan and Hartigan (1985, Ann. Stat. 13:70); Hartigan (1985, AS 217) with Maechler's
/// corrections of 1994 and 2003 as behaviour; p-values from <see cref="DipTable"/>. Consumer: the shape of a
/// team's results. Never give it rounded values: normal data rounded to steps are found to have several
/// modes.
/// </remarks>
public static class Hartigan
{
    /// <summary>The dip, its p-value and the modal interval.</summary>
    /// <param name="values">The sample, in any order. Range: 1 finite value or more, else it throws.</param>
    /// <returns>P is 1 for fewer than 4 values, which always fit one mode.</returns>
    public static DipResult Test(IReadOnlyList<double> values)
    {
        if (values.Count == 0 || values.Any(v => !double.IsFinite(v)))
        {
            throw new ArgumentException("The dip needs finite values, at least one.", nameof(values));
        }

        double[] x = [.. values.Order()];
        var (counts, low, high) = x[0] < x[^1] ? Shrink(x) : (1, 0, x.Length - 1);
        var dip = counts / (2 * x.Length);

        return new(dip, DipTable.P(dip, x.Length), new(x[low], x[high]), x.Length);
    }

    /// <summary>
    /// Narrows the modal interval until the distance inside it no longer exceeds that outside.
    /// </summary>
    private static (double Counts, int Low, int High) Shrink(double[] x)
    {
        var hulls = new DipHulls(x);
        var (low, high, dip) = (0, x.Length - 1, 1.0);
        while (true)
        {
            var (minorant, majorant) = (hulls.Minorant(low, high), hulls.Majorant(low, high));
            var (gap, from, to) = Widest(x, minorant, majorant);
            if (gap < dip)
            {
                return (dip, low, high);
            }

            dip = Math.Max(dip, Below(x, minorant, from));
            dip = Math.Max(dip, Above(x, majorant, to));
            if (from == low && to == high)
            {
                return (dip, low, high);
            }

            (low, high) = (from, to);
        }
    }

    /// <summary>
    /// The widest gap between the hulls at a vertex, in counts, and the modal interval it points to.
    /// </summary>
    private static (double Gap, int From, int To) Widest(double[] x, List<int> minorant, List<int> majorant)
    {
        var (gap, from, to) = (0.0, minorant[^1], majorant[0]);
        if (minorant.Count == 2 && majorant.Count == 2)
        {
            return (1, minorant[0], majorant[^1]);
        }

        int i = 1, j = 1;
        do
        {
            var onMajorant = minorant[i] > majorant[j];
            var vertex = onMajorant ? majorant[j] : minorant[i];
            var here = onMajorant
                ? OverLine(x, minorant[i - 1], minorant[i], vertex)
                : UnderLine(x, majorant[j - 1], majorant[j], vertex);
            if (here >= gap)
            {
                (gap, from, to) = (here, onMajorant ? minorant[i - 1] : vertex, majorant[j]);
            }

            i = onMajorant ? i : Math.Min(i + 1, minorant.Count - 1);
            j = onMajorant ? Math.Min(j + 1, majorant.Count - 1) : j;
        }
        while (minorant[i] != majorant[j]);

        return (gap, from, to);
    }

    /// <summary>
    /// Largest height of the step function's heads over the minorant, up to the modal interval.
    /// </summary>
    private static double Below(double[] x, List<int> minorant, int from) =>
        Largest(minorant, 0, minorant.IndexOf(from), (left, right, at) => OverLine(x, left, right, at));

    /// <summary>
    /// Largest depth of the step function's feet under the majorant, from the modal interval on.
    /// </summary>
    private static double Above(double[] x, List<int> majorant, int to) =>
        Largest(
            majorant, majorant.IndexOf(to), majorant.Count - 1, (left, right, at) => UnderLine(x, left, right, at));

    private static double Largest(
        List<int> vertices, int first, int last, Func<int, int, int, double> distance)
    {
        var largest = 1.0;
        for (var v = first; v < last; v++)
        {
            var (left, right) = (vertices[v], vertices[v + 1]);
            for (var at = left; at <= right; at++)
            {
                largest = Math.Max(largest, distance(left, right, at));
            }
        }

        return largest;
    }

    // Both distances are taken from the left vertex, as AS 217 does: where two gaps are equal but for
    // rounding, the choice of the modal interval is then the published one.
    private static double OverLine(double[] x, int left, int right, int at) =>
        at - left + 1 - Rise(x, left, right, at);

    private static double UnderLine(double[] x, int left, int right, int at) =>
        Rise(x, left, right, at) - (at - left - 1);

    /// <summary>
    /// Rise from the left vertex of the line between two vertices; all of it where they are tied.
    /// </summary>
    private static double Rise(double[] x, int left, int right, int at) =>
        x[right] > x[left] ? (x[at] - x[left]) * (right - left) / (x[right] - x[left]) : at - left;
}
