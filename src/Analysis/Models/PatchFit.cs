using Performix.Analysis.Numerics;

namespace Performix.Analysis.Models;

/// <summary>How much of its quota an average rep would book in a patch, and how the quota fits (definitions 5.5).
/// </summary>
/// <param name="PatchId">The patch.</param>
/// <param name="Index">Expected bookings of an average rep, 100 being the cohort's median patch; 95 %.</param>
/// <param name="Fit">Quota over expected bookings against the cohort's median; 1 is the middle; 80 %.</param>
/// <param name="Expected">Expected attainment of an average rep there; 1 is on quota; 95 %.</param>
/// <param name="Quota">The last quota set on it, in corporate currency.</param>
public sealed record PatchFit(
    string PatchId, PosteriorInterval Index, PosteriorInterval Fit, PosteriorInterval Expected, double Quota)
{
    /// <summary>Relative fit above which a patch is over-assigned.</summary>
    public const double Over = 1.25;

    /// <summary>Relative fit below which a patch is under-assigned.</summary>
    public const double Under = 0.8;

    private const double FitLevel = 0.8;

    /// <summary>Fits of every patch of a cohort's model.</summary>
    /// <param name="cohort">The cohort's decomposition, fitted.</param>
    /// <returns>By patch id; empty where nothing was fitted.</returns>
    public static IReadOnlyList<PatchFit> Of(CohortDecomposition cohort)
    {
        if (cohort.Fit.Sorted is not { } draws)
        {
            return [];
        }

        var known = cohort.Patches.Where(p => cohort.Patch(p) is not null).ToArray();
        var quotas = known.ToDictionary(p => p, p => LastQuota(cohort, p));
        var levels = known.ToDictionary(p => p, p => draws.PatchLevel(cohort.Patch(p).GetValueOrDefault()).ToArray());
        var middles = Enumerable.Range(0, draws.Count)
            .Select(d => (
                Index: Quantiles.Median(known.Select(p => quotas[p] * levels[p][d])),
                Level: Quantiles.Median(known.Select(p => levels[p][d]))))
            .ToArray();
        return [.. known.Select(p => new PatchFit(
            p,
            PosteriorInterval.Of(levels[p].Zip(middles, (level, m) => 100 * quotas[p] * level / m.Index)),
            PosteriorInterval.Of(levels[p].Zip(middles, (level, m) => m.Level / level), FitLevel),
            PosteriorInterval.Of(levels[p]),
            quotas[p]))];
    }

    private static double LastQuota(CohortDecomposition cohort, string patch)
    {
        var row = cohort.Rows.Where(r => r.PatchId == patch).MaxBy(r => r.Period);
        return row is null ? 0 : row.Quota.GetValueOrDefault() / row.InSeat.Value;
    }
}
