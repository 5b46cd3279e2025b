using MathNet.Numerics.Statistics;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Checks that a regression's form may be trusted. Source: Breusch and Pagan (1979, Ecta 47), Koenker (1981,
/// J. Econometrics 17); Ramsey (1969, JRSSB 31); Brown and Forsythe (1974, JASA 69); Bonferroni for the
/// largest residual. Consumer: gates before a cross-section is read.
/// </summary>
public static class SpecificationChecks
{
    /// <summary>
    /// Whether the noise's variance goes with the terms, robust to its kurtosis (Koenker's form).
    /// </summary>
    /// <param name="fit">A fit with a column of ones and at least one more.</param>
    /// <returns>
    /// n R2 of the squared residuals, chi-squared with k - 1; null for a perfect or a constant-only fit.
    /// </returns>
    public static WaldResult? BreuschPagan(LeastSquaresFit fit) =>
        OnSquaredResiduals(fit) is { RSquared: { } r2 }
            ? WaldResult.From(fit.Rows * r2, fit.Terms - 1, null)
            : null;

    /// <summary>As <see cref="BreuschPagan"/> for normal noise (the original form).</summary>
    /// <param name="fit">A fit with a column of ones and at least one more.</param>
    /// <returns>Half the explained sum of squares, chi-squared with k - 1; null as in the former.</returns>
    public static WaldResult? BreuschPaganNormal(LeastSquaresFit fit) =>
        OnSquaredResiduals(fit) is { RSquared: { } r2 } auxiliary
            ? WaldResult.From(r2 * auxiliary.TotalSumOfSquares / 2, fit.Terms - 1, null)
            : null;

    /// <summary>
    /// Whether squares and cubes of the fitted values add anything (RESET): a sign of a wrong form.
    /// </summary>
    /// <param name="fit">A fit with a column of ones.</param>
    /// <returns>F with 2 and n - k - 2; null where they cannot be added or the fit becomes perfect.</returns>
    public static WaldResult? Reset(LeastSquaresFit fit)
    {
        var mean = fit.Fitted.Average();
        var scale = fit.Fitted.Max(v => Math.Abs(v - mean));
        var centred = fit.Fitted.Select(v => scale > 0 ? (v - mean) / scale : 0).ToArray();
        var powers = Design.Of(
            fit.Rows, [.. new[] { 2, 3 }.Select(p => Array.ConvertAll(centred, v => Math.Pow(v, p)))]);
        if (LeastSquares.TryFit(fit.Design.Append(powers), fit.Response) is not { } wider
            || !(wider.ResidualSumOfSquares > 1e-20 * fit.TotalSumOfSquares))
        {
            return null;
        }

        var gain = fit.ResidualSumOfSquares - wider.ResidualSumOfSquares;
        return WaldResult.From(gain / wider.ResidualVariance, 2, wider.ResidualDegreesOfFreedom);
    }

    /// <summary>Whether spreads differ between groups, by deviations from each group's median.</summary>
    /// <param name="y">n observations.</param>
    /// <param name="groups">The group of each.</param>
    /// <returns>The analysis of variance of the deviations; null as <see cref="OneWayAnova.Of"/>.</returns>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static OneWayAnova? BrownForsythe(IReadOnlyList<double> y, GroupFactor groups)
    {
        var medians = y.Zip(groups.Levels).GroupBy(v => v.Second, v => v.First)
            .ToDictionary(g => g.Key, g => g.Median());
        return OneWayAnova.Of([.. y.Zip(groups.Levels, (v, level) => Math.Abs(v - medians[level]))], groups);
    }

    /// <summary>The row farthest from the rest's regression.</summary>
    /// <param name="fit">The fit.</param>
    /// <returns>
    /// The row with the largest externally studentised residual; null where no row has one.
    /// </returns>
    public static OutlierResult? Outlier(LeastSquaresFit fit)
    {
        var worst = fit.StudentisedResiduals().Index().MaxBy(r => Math.Abs(r.Item ?? 0));
        if (worst.Item is not { } t)
        {
            return null;
        }

        var p = TailAreas.StudentTwoSided(t, fit.ResidualDegreesOfFreedom - 1);
        return new(worst.Index, t, Math.Min(1, p * fit.Rows));
    }

    private static LeastSquaresFit? OnSquaredResiduals(LeastSquaresFit fit)
    {
        var variance = fit.ResidualSumOfSquares / fit.Rows;
        return fit.Terms > 1 && variance > 0
            ? LeastSquares.Fit(fit.Design, [.. fit.Residuals.Select(e => e * e / variance)])
            : null;
    }
}
