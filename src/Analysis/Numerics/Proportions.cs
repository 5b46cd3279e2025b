using MathNet.Numerics;

namespace Performix.Analysis.Numerics;

/// <summary>
/// Intervals and an exact test for one share of hits, and an interval for the difference of two.
/// </summary>
/// <remarks>
/// Source: Wilson (1927, JASA 22:209), Clopper and Pearson (1934, Biometrika 26:404), Brown, Cai and DasGupta
/// (2001, Stat. Sci. 16:101; Jeffreys), Newcombe (1998, Stat. Med. 17:873, method 10). Consumer: every share
/// that is shown. Every method throws <see cref="ArgumentOutOfRangeException"/> unless 0 &lt;= hits &lt;=
/// trials, trials is at least 1 and the level is strictly between 0 and 1. Shares are 0 to 1, never
/// percentages.
/// </remarks>
public static class Proportions
{
    // R's binom.test counts an outcome as no more likely than the observed one up to this relative error.
    private const double Tie = 1 + 1e-7;

    /// <summary>Wilson's score interval. Never leaves 0 to 1 and has width at 0 and at all hits.</summary>
    public static Limits Wilson(int hits, int trials, double level = 0.95)
    {
        Check(hits, trials, level);
        var z = TailAreas.NormalQuantile(0.5 + level / 2);
        double n = trials;
        var share = hits / n;
        var centre = share + z * z / (2 * n);
        var half = z * Math.Sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        var scale = 1 + z * z / n;

        return new(
            hits == 0 ? 0 : (centre - half) / scale,
            hits == trials ? 1 : (centre + half) / scale);
    }

    /// <summary>Clopper and Pearson's interval: covers at least at its level, and so is wide.</summary>
    public static Limits ClopperPearson(int hits, int trials, double level = 0.95)
    {
        Check(hits, trials, level);
        var tail = (1 - level) / 2;

        return new(
            hits == 0 ? 0 : TailAreas.BetaQuantile(tail, hits, trials - hits + 1),
            hits == trials ? 1 : 1 - TailAreas.BetaQuantile(tail, trials - hits, hits + 1));
    }

    /// <summary>
    /// Jeffreys' equal-tailed interval (prior beta(1/2, 1/2)), with ends 0 and 1 at none and all.
    /// </summary>
    public static Limits Jeffreys(int hits, int trials, double level = 0.95)
    {
        Check(hits, trials, level);
        var tail = (1 - level) / 2;
        var (a, b) = (hits + 0.5, trials - hits + 0.5);

        return new(
            hits == 0 ? 0 : TailAreas.BetaQuantile(tail, a, b),
            hits == trials ? 1 : 1 - TailAreas.BetaQuantile(tail, b, a));
    }

    /// <summary>Exact two-sided p that the true share is <paramref name="share"/>.</summary>
    /// <param name="hits">Hits observed.</param>
    /// <param name="trials">Trials.</param>
    /// <param name="share">The share under test. Range: strictly between 0 and 1.</param>
    /// <returns>The chance of all outcomes that are no more likely than the observed one.</returns>
    public static double ExactP(int hits, int trials, double share = 0.5)
    {
        Check(hits, trials, 0.5);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);

        var limit = Chance(hits, trials, share) * Tie;
        var p = Enumerable.Range(0, trials + 1).Select(k => Chance(k, trials, share)).Where(c => c <= limit).Sum();
        return Math.Min(1, p);
    }

    /// <summary>Newcombe's interval for first share minus second share (hybrid score, method 10).</summary>
    /// <param name="first">Hits and trials of the first sample.</param>
    /// <param name="second">Hits and trials of the second sample, independent of the first.</param>
    /// <param name="level">Confidence level.</param>
    public static Limits Newcombe(
        (int Hits, int Trials) first, (int Hits, int Trials) second, double level = 0.95)
    {
        var a = Wilson(first.Hits, first.Trials, level);
        var b = Wilson(second.Hits, second.Trials, level);
        var p = (double)first.Hits / first.Trials;
        var q = (double)second.Hits / second.Trials;
        var difference = p - q;

        return new(
            difference - double.Hypot(p - a.Low, b.High - q),
            difference + double.Hypot(a.High - p, q - b.Low));
    }

    private static double Chance(int hits, int trials, double share) =>
        Math.Exp(
            SpecialFunctions.FactorialLn(trials)
            - SpecialFunctions.FactorialLn(hits)
            - SpecialFunctions.FactorialLn(trials - hits)
            + hits * Math.Log(share)
            + (trials - hits) * Math.Log(1 - share));

    private static void Check(int hits, int trials, double level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, trials);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
    }
}
