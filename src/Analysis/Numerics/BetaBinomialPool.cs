namespace Performix.Analysis.Numerics;

/// <summary>Chances of several groups, drawn toward their common mean as far as they do not differ by more than luck.
/// </summary>
/// <remarks>
/// Beta-binomial by moments, groups weighted by their trials: Kleinman (1973, JASA 68:46); the posterior of a group is
/// beta. Where groups do not differ by more than luck they share one chance. Consumer: the index of patches.
/// </remarks>
/// <param name="Mean">Chance over all groups. Range: 0 to 1.</param>
/// <param name="Precision">Trials that the common mean is worth in each group; infinite where groups do not differ.
/// </param>
/// <param name="Trials">Trials of all groups. Range: 0 or more.</param>
public sealed record BetaBinomialPool(double Mean, double Precision, double Trials)
{
    /// <summary>Estimates the pool.</summary>
    /// <param name="trials">Trials of each group. Range: 0 or more, fractions allowed.</param>
    /// <param name="successes">Successes of each group. Range: 0 to its trials.</param>
    /// <returns>The pool; a mean of 0 without trials.</returns>
    public static BetaBinomialPool Fit(IReadOnlyList<double> trials, IReadOnlyList<double> successes)
    {
        var (all, squares, groups) = (0.0, 0.0, 0);
        for (var at = 0; at < trials.Count; at++)
        {
            all += trials[at];
            squares += trials[at] * trials[at];
            groups += trials[at] > 0 ? 1 : 0;
        }

        var mean = all > 0 ? Math.Clamp(successes.Sum() / all, 0, 1) : 0;
        var luck = mean * (1 - mean);
        var free = all - (squares / Math.Max(all, 1e-12)) - (groups - 1);
        if (luck <= 0 || free <= 0)
        {
            return new BetaBinomialPool(mean, double.PositiveInfinity, all);
        }

        var spread = Spread(trials, successes, mean);
        var alike = Math.Clamp((spread - (luck * (groups - 1))) / (luck * free), 0, 0.999);
        return new BetaBinomialPool(mean, alike > 0 ? (1 - alike) / alike : double.PositiveInfinity, all);
    }

    /// <summary>Mean and variance of what is believed of one group's chance.</summary>
    /// <param name="trials">Its trials.</param>
    /// <param name="successes">Its successes.</param>
    public (double Mean, double Variance) Posterior(double trials, double successes)
    {
        if (double.IsPositiveInfinity(Precision))
        {
            return (Mean, Mean * (1 - Mean) / (Trials + 1));
        }

        var mean = (successes + (Precision * Mean)) / (trials + Precision);
        return (mean, mean * (1 - mean) / (trials + Precision + 1));
    }

    private static double Spread(IReadOnlyList<double> trials, IReadOnlyList<double> successes, double mean)
    {
        var sum = 0.0;
        for (var at = 0; at < trials.Count; at++)
        {
            var off = trials[at] > 0 ? (successes[at] / trials[at]) - mean : 0;
            sum += trials[at] * off * off;
        }

        return sum;
    }
}
