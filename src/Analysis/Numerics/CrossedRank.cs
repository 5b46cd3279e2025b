namespace Performix.Analysis.Numerics;

/// <summary>Finds the columns that are not a combination of earlier ones.</summary>
/// <remarks>
/// Modified Gram-Schmidt, applied twice (Giraud, Langou and Rozloznik 2005, Comput. Math. Appl. 50:1069).
/// </remarks>
internal static class CrossedRank
{
    // A column whose remainder is below this part of its length counts as dependent.
    private const double Tolerance = 1e-7;

    public static IReadOnlyList<int> Independent(IReadOnlyList<double[]> columns)
    {
        var basis = new List<double[]>();
        var kept = new List<int>();
        for (var at = 0; at < columns.Count; at++)
        {
            var rest = (double[])columns[at].Clone();
            var length = Norm(rest);
            Project(rest, basis);
            Project(rest, basis);
            var left = Norm(rest);
            if (left > Tolerance * length)
            {
                basis.Add([.. rest.Select(v => v / left)]);
                kept.Add(at);
            }
        }

        return kept;
    }

    private static void Project(double[] column, List<double[]> basis)
    {
        foreach (var unit in basis)
        {
            var along = 0.0;
            for (var i = 0; i < column.Length; i++)
            {
                along += unit[i] * column[i];
            }

            for (var i = 0; i < column.Length; i++)
            {
                column[i] -= along * unit[i];
            }
        }
    }

    private static double Norm(double[] column) => Math.Sqrt(column.Sum(v => v * v));
}
