using Performix.Analysis.Models;
using Performix.Analysis.Panel;
using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>Reads each patch: index, fit, and how its owners fared one after the other.</summary>
internal static class PatchReader
{
    public static IReadOnlyList<PatchReading> Of(Cohort cohort, IReadOnlyList<PatchFit> fits)
    {
        var owners = cohort.Rows
            .Where(r => r is { PatchId: not null, Quota: > 0 })
            .GroupBy(r => r.PatchId ?? "")
            .ToDictionary(g => g.Key, g => g.GroupBy(r => r.RepId).Select(Attained).ToArray());
        return [.. fits.Select(fit => Reading(fit, owners.GetValueOrDefault(fit.PatchId, [])))];
    }

    private static double Attained(IEnumerable<RepQuarter> rows)
    {
        var all = rows.ToArray();
        return all.Sum(r => r.Bookings) / all.Sum(r => r.Quota.GetValueOrDefault());
    }

    private static PatchReading Reading(PatchFit fit, double[] owners) => new()
    {
        Id = fit.PatchId,
        Index = fit.Index.Value,
        Lo = fit.Index.Lo,
        Hi = fit.Index.Hi,
        Fit = fit.Fit.Value,
        FitRange = new Interval(fit.Fit.Lo, fit.Fit.Hi, 0.8),
        FitBand = Band(fit.Fit),
        Expected = Estimates.Of(fit.Expected),
        Owners = owners.Length,
        OwnersBelowQuota = owners.Count(a => a < 1),
    };

    private static string Band(PosteriorInterval fit) => fit switch
    {
        { Lo: > PatchFit.Over } => "over",
        { Hi: < PatchFit.Under } => "under",
        { Lo: >= PatchFit.Under, Hi: <= PatchFit.Over } => "in",
        _ => "unclear",
    };
}
