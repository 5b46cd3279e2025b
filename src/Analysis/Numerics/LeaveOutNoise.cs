namespace Performix.Analysis.Numerics;

/// <summary>
/// Unbiased noise variances of rows or matches: the deviation from the mean times the residual left out.
/// Source: Kline, Saggio and Solvsten (2020, Ecta 88:1859, formula 5). Consumer:
/// <see cref="TwoWayFixedEffects"/>.
/// </summary>
internal static class LeaveOutNoise
{
    public static double[] Of(
        TwoWaySystem system, LeaveOutLevel level, TwoWayLeverage leverage, double[] y, double[] residuals) =>
        level == LeaveOutLevel.Observation
            ? Products(y, residuals, leverage)
            : OfMatches(system, leverage, y, residuals);

    private static double[] OfMatches(
        TwoWaySystem system, TwoWayLeverage leverage, double[] y, double[] residuals)
    {
        var values = Scaled(system, y);
        var noise = Products(values, Scaled(system, residuals), leverage);
        var rowByRow = Stayers(system, y, residuals);
        var sites = system.Matches.CountBy(m => m.Unit).ToDictionary();

        return [.. noise.Select((v, match) => sites[system.Matches[match].Unit] == 1 ? rowByRow[match] : v)];
    }

    // A unit at one site only has leverage 1 as a match: its noise is judged by leaving out one row of it.
    private static double[] Stayers(TwoWaySystem system, double[] y, double[] residuals)
    {
        var mean = y.Average();
        var products = system.MatchOf.Select(match => system.Counts[match]).Select((count, row) =>
            count > 1 ? (y[row] - mean) * residuals[row] * count / (count - 1) : 0);
        return [.. system.Totals([.. products]).Zip(system.Counts, (sum, count) => sum / count)];
    }

    private static double[] Products(double[] values, double[] residuals, TwoWayLeverage leverage)
    {
        var mean = values.Average();
        return [.. values.Select((v, i) =>
            (v - mean) * residuals[i] / (1 - leverage.Leverage[i]) * leverage.BiasFactor[i])];
    }

    // Means of each match times the root of its count.
    private static double[] Scaled(TwoWaySystem system, double[] values) =>
        [.. system.Totals(values).Zip(system.Counts, (sum, count) => sum / Math.Sqrt(count))];
}
