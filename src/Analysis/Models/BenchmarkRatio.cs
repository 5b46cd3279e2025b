using Performix.Analysis.Panel;

namespace Performix.Analysis.Models;

/// <summary>Bookings over what an average rep books in the same patches, as a plain ratio (Cravens, Woodruff and
/// Stamper 1972, Journal of Marketing 36:31): the cross-check of patch-adjusted attainment (definitions 5.7).
/// </summary>
public static class BenchmarkRatio
{
    /// <summary>The ratio of each rep, 100 being the cohort in the same periods.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="expected">Attainment of an average rep by patch; above 0.</param>
    /// <returns>By rep id; without reps who have no row with a quota and a known patch.</returns>
    public static IReadOnlyDictionary<string, double> Of(
        Cohort cohort, IReadOnlyDictionary<string, double> expected)
    {
        var window = cohort.Model.ToHashSet();
        var rows = cohort.Rows
            .Where(r => r.Modelled && window.Contains(r.Period) && expected.ContainsKey(r.PatchId ?? ""))
            .Select(r => (r.RepId, r.Period, r.Bookings, Index: r.Quota.GetValueOrDefault() * expected[r.PatchId
                ?? ""]))
            .ToArray();
        var level = rows.GroupBy(r => r.Period)
            .ToDictionary(g => g.Key, g => g.Sum(r => r.Bookings) / g.Sum(r => r.Index));

        // Periods are summed before the ratio: a period without bookings needs no logarithm.
        return rows.GroupBy(r => r.RepId)
            .Select(g => (g.Key, Booked: g.Sum(r => r.Bookings), Asked: g.Sum(r => r.Index * level[r.Period])))
            .Where(r => r.Asked > 0)
            .ToDictionary(r => r.Key, r => 100 * r.Booked / r.Asked);
    }
}
