using Performix.Analysis.Numerics;
using Performix.Analysis.Panel;
using Performix.Analysis.Units;

namespace Performix.Analysis.Models;

/// <summary>
/// The patch index of the live org (definitions 5.4): what an average rep of the cohort would be expected to book from
/// exactly the accounts, leads and open opportunities that one rep was handed for one period.
/// </summary>
/// <remarks>
/// Chances are beta-binomial (Kleinman 1973), amounts lognormal, both drawn to the cohort by empirical Bayes; the rep's
/// own history is left out of them, the patch's own as well where 30 wins are left, and so are later periods where
/// there are four earlier ones. No pipeline creation, win rate or activity of the rep is in it.
/// </remarks>
public sealed record PatchIndex
{
    /// <summary>Earlier periods from which on the later ones are left out.</summary>
    public const int EarlierPeriods = 4;

    /// <summary>Share of rows without any known input up to which those rows leave the models; above it the columns
    /// do.</summary>
    public const double MostUnknown = 0.10;

    /// <summary>The parts by rep and period, for the periods that models use.</summary>
    public required IReadOnlyDictionary<(string RepId, Period Period), PatchParts> Rows { get; init; }

    /// <summary>Each patch as it was handed over last, by id.</summary>
    public required IReadOnlyList<PatchIndexEntry> Patches { get; init; }

    /// <summary>Split-half reliability, stepped up to the whole; null where halves cannot be compared. At most 1.
    /// </summary>
    public required double? Reliability { get; init; }

    /// <summary>The share of the accounts with industry and size.</summary>
    public required Share Coverage { get; init; }

    /// <summary>Rows rated with later periods too, for want of earlier ones.</summary>
    public required int WithLater { get; init; }

    /// <summary>Works out the index.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="seed">The run's seed.</param>
    /// <returns>The index; null where there is no evidence of the patches, or none of a win.</returns>
    public static PatchIndex? Of(Cohort cohort, long seed)
    {
        if (cohort.Evidence is not { } evidence)
        {
            return null;
        }

        var window = cohort.Model.ToHashSet();
        var history = new PatchHistory(evidence);
        var sums = new PatchSums(evidence, history);
        var rated = evidence.Handed
            .Where(h => h.IsKnown && h.InSeat.Value > 0 && window.Contains(h.Period))
            .GroupBy(h => (h.RepId, h.PatchId))
            .SelectMany(g => Rate([.. g], evidence, history, sums))
            .Where(r => r.Parts.Total > 0)
            .ToArray();
        return rated.Length == 0 ? null : Put(rated, evidence, sums, seed);
    }

    /// <summary>The cohort with the index as what is observed of its patches.</summary>
    /// <param name="cohort">The cohort that the index is of.</param>
    public Cohort Applied(Cohort cohort)
    {
        var window = cohort.Model.ToHashSet();
        var rows = cohort.Rows
            .Where(r => r is { Modelled: true, PatchId: not null } && window.Contains(r.Period))
            .ToArray();
        var unknown = rows.Count(r => !Rows.ContainsKey((r.RepId, r.Period)));
        var few = unknown <= MostUnknown * rows.Length;
        return cohort with { Rows = [.. cohort.Rows.Select(r => With(r, few && window.Contains(r.Period)))] };
    }

    private static IEnumerable<Rated> Rate(
        HandedPatch[] held, PatchEvidence evidence, PatchHistory history, PatchSums sums)
    {
        var past = history.Without(held[0].RepId, held[0].PatchId);
        foreach (var handed in held)
        {
            var earlier = evidence.Periods.Count(p => p.CompareTo(handed.Period) < 0);
            var known = earlier >= EarlierPeriods ? earlier : evidence.Periods.Count;
            var rates = PatchRates.Fit(past[known - 1]);
            yield return new Rated(handed, rates, sums.Parts(handed, rates), known > earlier);
        }
    }

    private static PatchIndex Put(Rated[] rated, PatchEvidence evidence, PatchSums sums, long seed)
    {
        var last = rated
            .GroupBy(r => r.Handed.PatchId)
            .Select(g => g.OrderBy(r => r.Handed.Period).ThenBy(r => r.Handed.InSeat).Last())
            .OrderBy(r => r.Handed.PatchId, StringComparer.Ordinal)
            .ToArray();
        var middle = Quantiles.Median(last.Select(r => r.Parts.Total));
        return new PatchIndex
        {
            Rows = rated.ToDictionary(r => (r.Handed.RepId, r.Handed.Period), r => r.Parts),
            Patches = [.. last.Select(r => new PatchIndexEntry(
                r.Handed.PatchId, r.Handed.RepId, r.Handed.Period, r.Parts, sums.Range(r.Handed, r.Rates, seed))
            {
                Index = 100 * r.Parts.Total / middle,
            })],
            Reliability = PatchReliability.Of(last.Select(r => PatchSums.Halves(r.Handed, r.Rates))),
            Coverage = new Share(evidence.Described / Math.Max(1.0, evidence.Accounts)),
            WithLater = rated.Count(r => r.WithLater),
        };
    }

    private RepQuarter With(RepQuarter row, bool leaves) =>
        Rows.TryGetValue((row.RepId, row.Period), out var parts)
            ? row with { Traits = parts.Traits }
            : row with { Traits = PatchTraits.None, PatchId = leaves ? null : row.PatchId };

    private sealed record Rated(HandedPatch Handed, PatchRates Rates, PatchParts Parts, bool WithLater);
}
