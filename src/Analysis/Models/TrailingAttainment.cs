using Performix.Analysis.Panel;
using Performix.Analysis.Units;

namespace Performix.Analysis.Models;

/// <summary>One rep over the last closed periods: credited amount over effective quota (definitions 5.2).</summary>
/// <param name="RepId">The rep.</param>
/// <param name="Rows">The usable rows, oldest first.</param>
public sealed record TrailingAttainment(string RepId, IReadOnlyList<RepQuarter> Rows)
{
    /// <summary>Credited amount over the rows, in corporate currency.</summary>
    public double Bookings => Rows.Sum(r => r.Bookings);

    /// <summary>Quota times ramp over the rows, in corporate currency. Above 0.</summary>
    public double Quota => Rows.Sum(r => r.EffectiveQuota.GetValueOrDefault());

    /// <summary>Bookings over quota; 1 is on quota.</summary>
    public Share Attainment => new(Bookings / Quota);

    /// <summary>Each rep of a cohort that has enough usable rows in the trailing periods, by id.</summary>
    /// <param name="cohort">The cohort.</param>
    public static IReadOnlyList<TrailingAttainment> Of(Cohort cohort)
    {
        var window = cohort.Trailing.ToHashSet();
        return [.. cohort.Rows
            .Where(r => r.Shown && window.Contains(r.Period))
            .GroupBy(r => r.RepId)
            .Where(g => g.Count() >= PanelRules.TrailingMinimum)
            .Select(g => new TrailingAttainment(g.Key, [.. g.OrderBy(r => r.Period)]))
            .OrderBy(t => t.RepId, StringComparer.Ordinal)];
    }
}
