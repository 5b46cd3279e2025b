using Performix.Analysis.Numerics;
using Performix.Analysis.Panel;
using Performix.Analysis.Units;

namespace Performix.Analysis.Models;

/// <summary>Win rate by count, and whether reps differ in it by more than luck, as it is and given the mix.</summary>
/// <param name="Won">Opportunities won.</param>
/// <param name="Lost">Opportunities lost.</param>
/// <param name="Rate">Won over won and lost, with its 95 % Wilson interval.</param>
/// <param name="Tests">Tests that all reps have one rate, p adjusted over them (Benjamini and Hochberg 1995).</param>
public sealed record WinRates(int Won, int Lost, Estimate Rate, IReadOnlyList<WinRateTest> Tests)
{
    /// <summary>With more reps than this the stratified test is left out: its cost grows with the cube.</summary>
    private const int MostGroups = 300;

    private static readonly (string Name, Func<Decision, string> Of)[] Mix =
    [
        ("product", d => d.Product),
        ("leadSource", d => d.LeadSource),
        ("segment", d => d.Segment),
    ];

    /// <summary>Compares the reps of a cohort.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <returns>The rates; null where nothing lost is known: a rate of wins alone says nothing.</returns>
    public static WinRates? Of(Cohort cohort)
    {
        var counts = cohort.Decisions.Count > 0
            ? cohort.Decisions.GroupBy(d => d.RepId).Select(g => (Hits: g.Count(d => d.Won), Trials: g.Count()))
            : cohort.Rows.Where(r => r is { Won: not null, Lost: not null }).GroupBy(r => r.RepId)
                .Select(g => (Hits: g.Sum(r => r.Won ?? 0), Trials: g.Sum(r => (r.Won ?? 0) + (r.Lost ?? 0))));
        (int Hits, int Trials)[] groups = [.. counts.Where(c => c.Trials > 0)];
        var (won, decided) = (groups.Sum(g => g.Hits), groups.Sum(g => g.Trials));
        if (decided == 0 || won == decided)
        {
            return null;
        }

        var ends = Proportions.Wilson(won, decided);
        return new WinRates(
            won,
            decided - won,
            new Estimate((double)won / decided, new Interval(ends.Low, ends.High, 0.95)),
            Adjusted([.. Compared(cohort, groups)]));
    }

    private static IEnumerable<(string[] Given, double P)> Compared(Cohort cohort, (int Hits, int Trials)[] groups)
    {
        if (groups.Length < 2)
        {
            yield break;
        }

        yield return ([], ShareHeterogeneity.Pearson(groups).P);
        var labels = Mix.Where(m => cohort.Decisions.Select(m.Of).Distinct().Take(2).Count() == 2).ToArray();
        if (cohort.Decisions.Count > 0 && groups.Length <= MostGroups)
        {
            string[] given = [.. labels.Select(l => l.Name), "month"];
            yield return (given, ShareHeterogeneity.Stratified(Strata(cohort.Decisions, labels)).P);
        }
    }

    private static IReadOnlyList<IReadOnlyList<(int Hits, int Trials)>> Strata(
        IReadOnlyList<Decision> decisions, (string Name, Func<Decision, string> Of)[] labels)
    {
        string[] reps = [.. decisions.Select(d => d.RepId).Distinct().Order(StringComparer.Ordinal)];
        var at = reps.Select((id, i) => (id, i)).ToDictionary(r => r.id, r => r.i);
        return [.. decisions
            .GroupBy(d => string.Join('\u001f', labels.Select(l => l.Of(d)).Append(d.Month)))
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(stratum => Counts(stratum, at))];
    }

    private static IReadOnlyList<(int Hits, int Trials)> Counts(
        IEnumerable<Decision> stratum, Dictionary<string, int> at)
    {
        var counts = new (int Hits, int Trials)[at.Count];
        foreach (var decision in stratum)
        {
            ref var count = ref counts[at[decision.RepId]];
            count = (count.Hits + (decision.Won ? 1 : 0), count.Trials + 1);
        }

        return counts;
    }

    private static IReadOnlyList<WinRateTest> Adjusted((string[] Given, double P)[] tests)
    {
        var adjusted = tests.Length == 0 ? [] : MultipleTesting.BenjaminiHochberg([.. tests.Select(t => t.P)]);
        return [.. tests.Zip(adjusted, (t, a) => new WinRateTest("winRate", t.Given, t.P, a))];
    }
}
