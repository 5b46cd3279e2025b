using Performix.Analysis.Panel;

namespace Performix.Analysis.Diagnosis;

/// <summary>What the diagnosis must leave null, and why.</summary>
internal static class Refusals
{
    private static readonly string[] NeedsQuota =
    [
        "attainment", "repPeriods", "tail", "verdict", "patchShare", "systematicShare", "measuredPatchShare",
        "activityShare", "overlap", "range", "separation", "swap", "quotaFit", "headroom", "withoutIntervention",
            "adjusted",
        "effect", "fit",
    ];

    public static IEnumerable<Refusal> Of(SalesPanel panel, IReadOnlyList<CohortDiagnosis> cohorts)
    {
        if (!panel.HasQuota)
        {
            foreach (var what in NeedsQuota)
            {
                yield return new Refusal(what, "no quota in the input");
            }
        }

        if (panel.Cohorts.All(c => c.Periods.Count == 0))
        {
            yield return new Refusal("cohorts", "no closed period with a quota or a credited amount");
        }

        foreach (var refusal in cohorts.SelectMany(c => CohortRefusals.Of(c, panel.HasQuota)))
        {
            yield return refusal;
        }
    }
}
