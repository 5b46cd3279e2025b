namespace Performix.Analysis.Numerics;

/// <summary>
/// Leverages by one solve a match. Source: Kline, Saggio and Solvsten (2020, Ecta 88:1859). Consumer:
/// <see cref="TwoWayFixedEffects"/>.
/// </summary>
internal static class ExactLeverage
{
    /// <summary>For each match, per row of it.</summary>
    public static TwoWayLeverage OfMatches(TwoWaySystem system)
    {
        var n = system.Matches.Length;
        var result = new TwoWayLeverage(
            new double[n], new double[n], new double[n], new double[n], new double[n]);
        var rows = system.Counts.Sum();
        double[] unitRows = [.. system.Data.Units.RowCounts()];
        double[] siteRows = [.. system.Data.Sites.RowCounts()];
        Array.Fill(result.BiasFactor, 1);
        for (var match = 0; match < n; match++)
        {
            var effects = system.SolveUnits(Indicator(system, match));
            result.Leverage[match] = system.AtMatch(effects, match);
            var units = Centred(effects.AsSpan(0, system.Units), unitRows, rows);
            var sites = Centred(effects.AsSpan(system.Units), siteRows, rows);
            result.OnUnit[match] = SumOfSquares(units, unitRows);
            result.OnSite[match] = SumOfSquares(sites, siteRows);
            result.OnCovariance[match] = Product(system, units, sites);
        }

        return result;
    }

    private static double[] Indicator(TwoWaySystem system, int match)
    {
        var right = new double[system.Size];
        var (unit, site) = system.Matches[match];
        right[unit] = 1;
        if (site < system.Sites - 1)
        {
            right[system.Units + site] = 1;
        }

        return right;
    }

    private static double[] Centred(ReadOnlySpan<double> effects, double[] weights, double total)
    {
        var centred = effects.ToArray();
        var mean = centred.Zip(weights, (e, w) => e * w).Sum() / total;
        return Array.ConvertAll(centred, e => e - mean);
    }

    private static double SumOfSquares(double[] values, double[] weights) =>
        values.Zip(weights, (v, w) => w * v * v).Sum();

    private static double Product(TwoWaySystem system, double[] units, double[] sites)
    {
        var sum = 0.0;
        for (var m = 0; m < system.Matches.Length; m++)
        {
            sum += system.Counts[m] * units[system.Matches[m].Unit] * sites[system.Matches[m].Site];
        }

        return sum;
    }
}
