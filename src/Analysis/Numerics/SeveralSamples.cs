namespace Performix.Analysis.Numerics;

/// <summary>Compares several independent samples: means with equal or unequal variances, and ranks.</summary>
/// <remarks>
/// Source: Fisher (1925), Welch (1951, Biometrika 38:330), Kruskal and Wallis (1952, JASA 47:583), Hays
/// (1963) for omega squared. Consumer: segments, regions and the like against each other. Fewer than two
/// samples throw, as do fewer than 2 values in a sample (for ranks: none).
/// </remarks>
public static class SeveralSamples
{
    /// <summary>Welch's analysis of variance, for variances that may differ.</summary>
    public static FisherTest WelchAnova(IReadOnlyList<IReadOnlyList<double>> samples)
    {
        Check(samples, 2);
        double count = samples.Count;
        double[] weights = [.. samples.Select(s => s.Count / TwoSamples.Variance(s))];
        double[] means = [.. samples.Select(s => s.Average())];
        var total = weights.Sum();
        var centre = weights.Zip(means, (w, m) => w * m).Sum() / total;
        var spread = weights
            .Zip(samples, (w, s) => (1 - w / total) * (1 - w / total) / (s.Count - 1))
            .Sum() / (count * count - 1);
        var between = weights.Zip(means, (w, m) => w * (m - centre) * (m - centre)).Sum() / (count - 1);

        return new(between / (1 + 2 * (count - 2) * spread), count - 1, 1 / (3 * spread));
    }

    /// <summary>
    /// The classical analysis of variance, with the shares of variance that the groups explain.
    /// </summary>
    /// <returns>
    /// The test; eta squared (of the sample); omega squared (of the population; may be negative).
    /// </returns>
    public static (FisherTest Test, double EtaSquared, double OmegaSquared) Anova(
        IReadOnlyList<IReadOnlyList<double>> samples)
    {
        Check(samples, 2);
        var all = samples.SelectMany(s => s).ToArray();
        var mean = all.Average();
        var between = samples.Sum(s => s.Count * Math.Pow(s.Average() - mean, 2));
        var within = samples.Sum(s => (s.Count - 1) * TwoSamples.Variance(s));
        double above = samples.Count - 1, below = all.Length - samples.Count;
        var error = within / below;

        return (
            new(between / above / error, above, below),
            between / (between + within),
            (between - above * error) / (between + within + error));
    }

    /// <summary>Kruskal and Wallis's rank test, corrected for ties.</summary>
    public static ChiSquaredTest KruskalWallis(IReadOnlyList<IReadOnlyList<double>> samples)
    {
        Check(samples, 1);
        double[] all = [.. samples.SelectMany(s => s)];
        var ranks = Ranks.Average(all);
        double n = all.Length;
        var (first, sum) = (0, 0.0);
        foreach (var sample in samples)
        {
            var total = ranks.AsSpan(first, sample.Count).ToArray().Sum();
            sum += total * total / sample.Count;
            first += sample.Count;
        }

        var ties = 1 - Ranks.Ties(all).Sum(t => (double)t * t * t - t) / (n * n * n - n);
        var statistic = (12 * sum / (n * (n + 1)) - 3 * (n + 1)) / ties;
        return ties > 0 ? new(Math.Max(0, statistic), samples.Count - 1) : new(0, 0);
    }

    private static void Check(IReadOnlyList<IReadOnlyList<double>> samples, int least)
    {
        if (samples.Count < 2 || samples.Any(s => s.Count < least))
        {
            throw new ArgumentException(
                $"Two samples or more are needed, of {least} or more.", nameof(samples));
        }
    }
}
