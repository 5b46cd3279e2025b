namespace Performix.Analysis.Numerics;

/// <summary>Whether counts are more spread than Poisson's.</summary>
/// <remarks>
/// Source: Cameron and Trivedi (1990, J. Econometrics 46:347), Lawless (1987) for the boundary, McCullagh and
/// Nelder (1989). Consumer: the choice between the fits of <see cref="CountRegression"/>.
/// </remarks>
public static class Overdispersion
{
    /// <summary>Pearson's chi-squared over residual degrees of freedom. About 1 for Poisson counts.</summary>
    /// <param name="poisson">A Poisson fit.</param>
    /// <param name="counts">The counts it was fitted to.</param>
    public static double Pearson(CountFit poisson, IReadOnlyList<double> counts) =>
        counts.Zip(poisson.Fitted, (y, mean) => (y - mean) * (y - mean) / mean).Sum()
        / (counts.Count - poisson.Coefficients.Count);

    /// <summary>Cameron and Trivedi's regression test against a variance of m + alpha m^2.</summary>
    /// <param name="poisson">A Poisson fit.</param>
    /// <param name="counts">The counts it was fitted to.</param>
    /// <returns>Alpha (1 / theta, roughly) and its t with rows - 1 degrees of freedom.</returns>
    public static (double Alpha, double T) CameronTrivedi(CountFit poisson, IReadOnlyList<double> counts)
    {
        var means = poisson.Fitted;
        double[] excess = [.. counts.Select((y, at) => ((y - means[at]) * (y - means[at]) - y) / means[at])];
        var squares = means.Sum(m => m * m);
        var alpha = excess.Zip(means, (e, m) => e * m).Sum() / squares;
        var left = excess.Zip(means, (e, m) => (e - alpha * m) * (e - alpha * m)).Sum();
        return (alpha, alpha / Math.Sqrt(left / (counts.Count - 1) / squares));
    }

    /// <summary>
    /// Likelihood ratio of negative binomial to Poisson; half of the null's weight is at 0.
    /// </summary>
    /// <param name="poisson">A Poisson fit.</param>
    /// <param name="negativeBinomial">A negative binomial fit of the same rows and columns.</param>
    public static (double Statistic, double P) LikelihoodRatio(CountFit poisson, CountFit negativeBinomial)
    {
        var statistic = Math.Max(0, 2 * (negativeBinomial.LogLikelihood - poisson.LogLikelihood));
        return (statistic, statistic > 0 ? TailAreas.ChiSquaredUpper(statistic, 1) / 2 : 1);
    }
}
