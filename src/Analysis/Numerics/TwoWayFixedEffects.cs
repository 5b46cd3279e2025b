using MathNet.Numerics.Statistics;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Variances of unit and site effects with the leave-out correction. Source: Abowd, Kramarz and Margolis
/// (1999, Ecta 67); Andrews, Gill, Schank and Upward (2008, JRSSA 171); Kline, Saggio and Solvsten (2020,
/// Ecta 88:1859). Consumer: a cross-check of the decomposition where half of the rows are kept and 60 units
/// moved.
/// </summary>
public static class TwoWayFixedEffects
{
    /// <summary>
    /// The decomposition with exact leverages: one sparse solve a match, for up to some ten thousand rows.
    /// </summary>
    /// <param name="data">Any rows; the leave-out connected ones among them are used.</param>
    /// <param name="level">What is left out.</param>
    /// <returns>
    /// The decomposition; null where the leave-out set has no mover, or controls depend on the effects or
    /// each other.
    /// </returns>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static TwoWayDecomposition? Fit(TwoWayData data, LeaveOutLevel level) =>
        Fit(data, level, system => ByItem(ExactLeverage.OfMatches(system), system, level));

    /// <summary>The decomposition with leverages from random projections.</summary>
    /// <param name="data">As in <see cref="Fit(TwoWayData, LeaveOutLevel)"/>.</param>
    /// <param name="level">What is left out.</param>
    /// <param name="draws">Number of projections. Range: 1 and up; 200 is usual.</param>
    /// <param name="seed">The run's recorded seed.</param>
    /// <returns>As <see cref="Fit(TwoWayData, LeaveOutLevel)"/>.</returns>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static TwoWayDecomposition? FitByProjection(
        TwoWayData data, LeaveOutLevel level, int draws, long seed) =>
        Fit(data, level, system => ProjectedLeverage.Of(system, level, draws, seed));

    private static TwoWayDecomposition? Fit(
        TwoWayData data, LeaveOutLevel level, Func<TwoWaySystem, TwoWayLeverage> leverage)
    {
        var rows = data.Response.Count;
        if (data.Units.Levels.Count != rows || (data.Controls?.RowCount ?? rows) != rows)
        {
            throw new ArgumentException(
                $"{data.Response.Count} values for {data.Units.Levels.Count} units.", nameof(data));
        }

        int[] kept = [.. ConnectedSet.LeaveOut(data.Units, data.Sites)
            .OrderBy(row => data.Units.Levels[row])];
        var used = data.Take(kept);
        if (used.Sites.Count < 2 || TwoWaySystem.TryOf(used) is not { } system)
        {
            return null;
        }

        double[]? coefficients = used.Controls is null ? [] : system.ControlCoefficients(used.Controls);
        return coefficients is null
            ? null
            : Decompose(system, level, leverage(system), coefficients) with { Rows = kept };
    }

    private static TwoWayDecomposition Decompose(
        TwoWaySystem system, LeaveOutLevel level, TwoWayLeverage leverage, double[] controls)
    {
        var data = system.Data;
        var y = WithoutControls(data, controls);
        var effects = system.Effects(system.Totals(y));
        var residuals = y.Zip(system.Fitted(effects), (v, f) => v - f).ToArray();
        var plugIn = PlugIn(system, effects);
        var noise = LeaveOutNoise.Of(system, level, leverage, y, residuals);
        var free = y.Length - system.Size;
        double? equal = level == LeaveOutLevel.Match || free < 1 ? null : residuals.Sum(e => e * e) / free;

        return new()
        {
            Rows = [],
            Units = system.Units,
            Sites = system.Sites,
            Movers = system.Matches.CountBy(m => m.Unit).Count(c => c.Value > 1),
            Matches = system.Matches.Length,
            Mean = data.Response.Mean(),
            Variance = data.Response.Variance(),
            ControlCoefficients = controls,
            PlugIn = plugIn,
            HomoskedasticNoise = equal,
            Homoskedastic = equal is { } s ? Corrected(plugIn, leverage, y.Length, _ => s) : null,
            LeaveOut = Corrected(plugIn, leverage, y.Length, i => noise[i]),
            Leverage = leverage.Leverage,
            NoiseVariances = noise,
        };
    }

    private static double[] WithoutControls(TwoWayData data, double[] coefficients)
    {
        double[] y = [.. data.Response];
        if (data.Controls is { } controls)
        {
            for (var row = 0; row < y.Length; row++)
            {
                y[row] -= controls.Row(row).Zip(coefficients, (x, b) => x * b).Sum();
            }
        }

        return y;
    }

    private static TwoWayVariances PlugIn(TwoWaySystem system, double[] effects)
    {
        double[] unit = [.. system.MatchOf.Select(m => effects[system.Matches[m].Unit])];
        double[] site = [.. system.MatchOf.Select(m => effects[system.Units + system.Matches[m].Site])];
        return new(unit.Variance(), site.Variance(), unit.Covariance(site));
    }

    private static TwoWayVariances Corrected(
        TwoWayVariances plugIn, TwoWayLeverage leverage, int rows, Func<int, double> noise)
    {
        return new(
            plugIn.Unit - Bias(leverage.OnUnit),
            plugIn.Site - Bias(leverage.OnSite),
            plugIn.Covariance - Bias(leverage.OnCovariance));

        double Bias(double[] weights) => weights.Select((w, i) => w * noise(i)).Sum() / (rows - 1);
    }

    // Rows of a match are alike; a match is as one row scaled by the root of its count.
    private static TwoWayLeverage ByItem(TwoWayLeverage ofMatch, TwoWaySystem system, LeaveOutLevel level)
    {
        return new(
            Spread(ofMatch.Leverage),
            Spread(ofMatch.OnUnit),
            Spread(ofMatch.OnSite),
            Spread(ofMatch.OnCovariance),
            level == LeaveOutLevel.Match ? ofMatch.BiasFactor : Array.ConvertAll(system.MatchOf, _ => 1.0));

        double[] Spread(double[] values) => level == LeaveOutLevel.Match
            ? [.. values.Zip(system.Counts, (v, count) => v * count)]
            : Array.ConvertAll(system.MatchOf, match => values[match]);
    }
}
