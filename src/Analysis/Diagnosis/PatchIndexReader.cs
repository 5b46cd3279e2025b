using System.Globalization;
using Performix.Analysis.Models;
using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>Reads the index of the live org's patches: figures, gates and caveats.</summary>
internal static class PatchIndexReader
{
    private const double LeastReliability = 0.5;
    private const double LeastCoverage = 0.6;

    public static PatchIndexQuality? Quality(PatchIndex? index) =>
        index is null ? null : new PatchIndexQuality(index.Reliability, index.Coverage.Value);

    /// <summary>The patches, each with its index where there is one.</summary>
    public static IReadOnlyList<PatchReading> Shown(IReadOnlyList<PatchReading> patches, PatchIndex? index)
    {
        var entries = index?.Patches.ToDictionary(p => p.PatchId) ?? [];
        return [.. patches.Select(p =>
            entries.TryGetValue(p.Id, out var entry) ? p with { Handed = Reading(entry) } : p)];
    }

    /// <summary>Gates that are closed where the models' patch columns come from the index (definitions 5.7).</summary>
    public static IEnumerable<VerdictReason> Gates(PatchIndex? index)
    {
        if (index is null)
        {
            yield break;
        }

        if ((index.Reliability ?? 0) < LeastReliability)
        {
            yield return new VerdictReason("INDEX_UNRELIABLE", index.Reliability ?? 0, LeastReliability);
        }

        if (index.Coverage.Value < LeastCoverage)
        {
            yield return new VerdictReason("COVERAGE_LOW", index.Coverage.Value, LeastCoverage);
        }
    }

    public static IEnumerable<Caveat> Caveats(PatchIndex? index)
    {
        if (index is null)
        {
            yield break;
        }

        yield return new Caveat(
            CaveatCodes.IndexProjected,
            "The patch index takes today's accounts, their patches and their status as customer or prospect for the "
            + "past: whom a rep made a customer counts as one from the start.");
        if (index.WithLater > 0)
        {
            yield return new Caveat(CaveatCodes.IndexAllPeriods, string.Create(
                CultureInfo.InvariantCulture,
                $"{index.WithLater} of {index.Rows.Count} rep-periods have fewer than {PatchIndex.EarlierPeriods} "
                + $"earlier periods: their patch index uses all periods of the other reps, later ones too."));
        }
    }

    private static PatchIndexReading Reading(PatchIndexEntry entry) => new()
    {
        RepId = entry.RepId,
        Period = entry.Period.Label,
        Expected = new Estimate(entry.Parts.Total, entry.Interval),
        Index = entry.Index,
        TerritoryPotential = entry.Parts.Potential,
        LeadQuality = entry.Parts.Leads,
        AccountMix = entry.Parts.Mix,
    };
}
