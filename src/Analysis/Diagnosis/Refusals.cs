using Performix.Analysis.Panel;

namespace Performix.Analysis.Diagnosis;

/// <summary>What the diagnosis must leave null, and why.</summary>
internal static class Refusals
{
    private static readonly string[] NeedsQuota =
        ["attainment", "repPeriods", "tail", "verdict", "patchShare", "systematicShare", "separation", "swap", "fit"];

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

        foreach (var refusal in cohorts.SelectMany(c => Of(c, panel.HasQuota)))
        {
            yield return refusal;
        }
    }

    private static IEnumerable<Refusal> Of(CohortDiagnosis cohort, bool hasQuota)
    {
        if (hasQuota && cohort.Attainment is null)
        {
            yield return new Refusal($"{cohort.Name}: attainment", "no rep has two usable periods of the last four");
        }

        if (hasQuota && cohort.PatchShare is null)
        {
            yield return new Refusal($"{cohort.Name}: patchShare", "no rows with both a quota and a patch, or too few");
        }

        if (cohort.WinRate is null)
        {
            yield return new Refusal($"{cohort.Name}: winRate", "no lost opportunity is known");
        }

        if (hasQuota && cohort.Separation is null)
        {
            yield return new Refusal($"{cohort.Name}: separation", "no activity in the input");
        }

        if (hasQuota && cohort.MeasuredPatchShare is null)
        {
            yield return new Refusal(
                $"{cohort.Name}: measuredPatchShare, activityShare, overlap",
                "they need activity, a measured patch and 20 reps");
        }
    }
}
