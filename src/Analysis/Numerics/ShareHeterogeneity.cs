using MathNet.Numerics.Random;

namespace Performix.Analysis.Numerics;

/// <summary>Whether several groups have the same share of hits, overall or within strata.</summary>
/// <remarks>
/// Source: Pearson (1900); Patefield (1981, AS 159) in idea for tables with given margins; Mantel and
/// Haenszel (1959, JNCI 22:719), Birch (1965) and Landis, Heyman and Koch (1978, Int. Stat. Rev. 46:237) for
/// the generalised Cochran-Mantel-Haenszel statistic. Consumer: do holders differ once their conditions are
/// held constant. A group is hits and trials, 0 &lt;= hits &lt;= trials, else <see
/// cref="ArgumentException"/>; groups without trials do not count.
/// </remarks>
public static class ShareHeterogeneity
{
    /// <summary>Pearson's chi-squared of a table of two rows, one column a group.</summary>
    /// <remarks>
    /// Rough where expected hits or misses are under 1 in a group: use <see cref="Sampled"/>.
    /// </remarks>
    public static ChiSquaredTest Pearson(IReadOnlyList<(int Hits, int Trials)> groups)
    {
        Check(groups);
        var used = groups.Where(g => g.Trials > 0).ToArray();
        double trials = used.Sum(g => g.Trials), hits = used.Sum(g => g.Hits);
        if (used.Length < 2 || hits == 0 || hits == trials)
        {
            return new(0, 0);
        }

        var share = hits / trials;
        var statistic = used.Sum(
            g => Math.Pow(g.Hits - g.Trials * share, 2) / (g.Trials * share * (1 - share)));
        return new(statistic, used.Length - 1);
    }

    /// <summary>
    /// The same statistic against tables with the same margins, drawn at random: good for few trials.
    /// </summary>
    /// <param name="groups">Hits and trials of each group.</param>
    /// <param name="draws">Tables to draw. Range: 1 or more.</param>
    /// <param name="random">The stream of numbers, see <see cref="Seeded"/>.</param>
    public static PermutationResult Sampled(
        IReadOnlyList<(int Hits, int Trials)> groups, int draws, RandomSource random)
    {
        Check(groups);
        int[] group = [.. groups.SelectMany((g, at) => Enumerable.Repeat(at, g.Trials))];
        var hits = groups.Sum(g => g.Hits);
        if (group.Length == 0)
        {
            return new(1, 1);
        }

        // In a null table any trials may be the hits: the first ones of a shuffled order. The squares over
        // trials rise with the statistic, as the margins stay. The observed table is not the identity order,
        // so it counts beside the draws, not among them.
        var observed = groups.Where(g => g.Trials > 0).Sum(g => (double)g.Hits * g.Hits / g.Trials);
        long extreme = 1;
        for (var draw = 0; draw < draws; draw++)
        {
            extreme += Drawn() >= observed - 1e-9 ? 1 : 0;
        }

        return new(extreme, draws + 1L);

        double Drawn()
        {
            var found = new int[groups.Count];
            for (var i = 0; i < hits; i++)
            {
                var other = random.Next(i, group.Length);
                (group[i], group[other]) = (group[other], group[i]);
                found[group[i]]++;
            }

            return found.Select((f, at) => f == 0 ? 0 : (double)f * f / groups[at].Trials).Sum();
        }
    }

    /// <summary>Generalised Cochran-Mantel-Haenszel: groups compared within strata, then added up.</summary>
    /// <param name="strata">
    /// For each stratum the same groups in the same order; without trials where absent.
    /// </param>
    /// <returns>
    /// Degrees are the groups less one, fewer where strata do not join the groups. Cost: groups cubed.
    /// </returns>
    public static ChiSquaredTest Stratified(IReadOnlyList<IReadOnlyList<(int Hits, int Trials)>> strata)
    {
        var count = strata.Count == 0 ? 0 : strata[0].Count;
        var (excess, spread) = (new double[count], new double[count, count]);
        foreach (var stratum in strata)
        {
            Check(stratum);
            if (stratum.Count != count)
            {
                throw new ArgumentException($"Expected {count} groups, got {stratum.Count}.", nameof(strata));
            }

            Add(stratum, excess, spread);
        }

        return Quadratic(excess, spread);
    }

    /// <summary>Adds a stratum's hits over expectation and their hypergeometric covariance.</summary>
    private static void Add(IReadOnlyList<(int Hits, int Trials)> stratum, double[] excess, double[,] spread)
    {
        double trials = stratum.Sum(g => g.Trials), hits = stratum.Sum(g => g.Hits);
        if (trials < 2)
        {
            return;
        }

        var scale = hits * (trials - hits) / (trials * trials * (trials - 1));
        for (var i = 0; i < excess.Length; i++)
        {
            excess[i] += stratum[i].Hits - stratum[i].Trials * hits / trials;
            for (var j = 0; j < excess.Length; j++)
            {
                var own = i == j ? stratum[i].Trials * trials : 0;
                spread[i, j] += scale * (own - (double)stratum[i].Trials * stratum[j].Trials);
            }
        }
    }

    /// <summary>
    /// The quadratic form excess' spread^-1 excess by symmetric elimination; its rank is the degrees.
    /// </summary>
    private static ChiSquaredTest Quadratic(double[] excess, double[,] spread)
    {
        var open = Enumerable.Range(0, excess.Length).ToHashSet();
        var floor = 1e-10 * open.Select(i => spread[i, i]).DefaultIfEmpty(0).Max();
        var (statistic, rank) = (0.0, 0);
        while (open.Count > 0)
        {
            var pivot = open.MaxBy(i => spread[i, i]);
            if (spread[pivot, pivot] <= floor)
            {
                break;
            }

            open.Remove(pivot);
            rank++;
            statistic += excess[pivot] * excess[pivot] / spread[pivot, pivot];
            foreach (var i in open)
            {
                var part = spread[i, pivot] / spread[pivot, pivot];
                excess[i] -= part * excess[pivot];
                foreach (var j in open)
                {
                    spread[i, j] -= part * spread[pivot, j];
                }
            }
        }

        return new(statistic, rank);
    }

    private static void Check(IReadOnlyList<(int Hits, int Trials)> groups)
    {
        if (groups.Any(g => g.Hits < 0 || g.Hits > g.Trials))
        {
            throw new ArgumentException("Hits lie between 0 and trials.", nameof(groups));
        }
    }
}
