using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Percentile intervals of any figures made from the R2 of every subset, by drawing whole rows with
/// replacement. Source: Efron and Tibshirani (1993, ch. 13); Gromping (2006, JSS 17(1)) for importance.
/// Consumer: intervals of shares and of their differences. Below 20 rows a difference seems real too often;
/// use <see cref="FreedmanLane"/> there.
/// </summary>
public sealed class ImportanceBootstrap
{
    private readonly double[][] _draws;

    private ImportanceBootstrap(double[] estimates, double[][] draws)
    {
        Estimates = estimates;
        _draws = draws;
    }

    /// <summary>The figures on the data as they are, m of them.</summary>
    public IReadOnlyList<double> Estimates { get; }

    /// <summary>How many draws could be used: those with enough distinct rows and a varying y.</summary>
    public int Draws => _draws.Length;

    /// <summary>Draws rows and takes the figures of each draw.</summary>
    /// <param name="columns">n rows by p columns, without the column of ones.</param>
    /// <param name="y">n observations.</param>
    /// <param name="figures">Makes m figures of the R2 of every subset, always as many.</param>
    /// <param name="draws">How many draws to try. Range: 1 and up; 2,000 for 95 % intervals.</param>
    /// <param name="seed">The run's recorded seed.</param>
    /// <returns>
    /// The figures and their draws. A draw with fewer than p + 4 distinct rows is left out, since repeated
    /// rows feign a fit. Null where the data themselves allow no figures or fewer than half of the draws
    /// could be used.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// Lengths differ, p is outside 1 to 16, or a value is not finite.
    /// </exception>
    public static ImportanceBootstrap? Run(
        Matrix<double> columns,
        IReadOnlyList<double> y,
        Func<SubsetRSquared, IReadOnlyList<double>> figures,
        int draws,
        long seed)
    {
        if (SubsetRSquared.Of(columns, y) is not { } full)
        {
            return null;
        }

        var terms = columns.ToColumnArrays();
        double[] response = [.. y];
        var random = Seeded.Stream(seed, "importance");
        var kept = new List<double[]>(draws);
        for (var draw = 0; draw < draws; draw++)
        {
            var rows = random.NextInt32s(response.Length, 0, response.Length);
            if (rows.Distinct().Count() >= terms.Length + 4
                && SubsetRSquared.Of(terms, response, rows) is { } r2)
            {
                kept.Add([.. figures(r2)]);
            }
        }

        return kept.Count * 2 >= draws && kept.Count > 0 ? new([.. figures(full)], [.. kept]) : null;
    }

    /// <summary>The percentile interval of one figure.</summary>
    /// <param name="figure">Its position. Range: 0 to m-1.</param>
    /// <param name="level">Coverage. Range: above 0, below 1.</param>
    /// <returns>Low and high end by interpolated percentiles (Hyndman and Fan's type 7).</returns>
    public (double Low, double High) Interval(int figure, double level = 0.95) =>
        Percentiles(_draws.Select(d => d[figure]), level);

    /// <summary>The percentile interval of one figure less another, from the same draws.</summary>
    /// <param name="figure">Position of the one.</param>
    /// <param name="less">Position of the other.</param>
    /// <param name="level">Coverage. Range: above 0, below 1.</param>
    /// <returns>Low and high end.</returns>
    public (double Low, double High) DifferenceInterval(int figure, int less, double level = 0.95) =>
        Percentiles(_draws.Select(d => d[figure] - d[less]), level);

    private static (double Low, double High) Percentiles(IEnumerable<double> values, double level)
    {
        var sorted = values.Order().ToArray();
        return (At((1 - level) / 2), At(1 - ((1 - level) / 2)));

        double At(double tau) => SortedArrayStatistics.QuantileCustom(sorted, tau, QuantileDefinition.R7);
    }
}
