namespace Performix.Analysis.Diagnosis;

/// <summary>What one cohort's diagnosis leaves null, and why.</summary>
internal static class CohortRefusals
{
    private const string NoModel = "no rows with both a quota and one patch, or too few to fit";

    public static IEnumerable<Refusal> Of(CohortDiagnosis cohort, bool hasQuota) => Candidates(cohort, hasQuota)
        .Where(c => c.Absent)
        .Select(c => new Refusal($"{cohort.Name}: {c.What}", c.Why));

    private static IEnumerable<(bool Absent, string What, string Why)> Candidates(
        CohortDiagnosis cohort, bool hasQuota) =>
        [.. Deals(cohort), .. Indexed(cohort), .. hasQuota ? Attained(cohort).Concat(Modelled(cohort)).Concat(Swaps(
            cohort)) : []];

    private static IEnumerable<(bool Absent, string What, string Why)> Deals(CohortDiagnosis cohort)
    {
        yield return (cohort.Volume.Won is null, "volume.won", "the number of won opportunities is not in the input");
        yield return (cohort.Volume.Lost is null, "volume.lost", "no lost opportunity is known");
        yield return (cohort.Volume.Open is null, "volume.open", "the input has totals, not opportunities");
        yield return (cohort.WinRate is null, "winRate, heterogeneity", "no lost opportunity is known");
        yield return (
            cohort.PatchIndex is null, "patchIndex, patches.handed",
            "it is made of accounts with their patches, where no potential is given");
        yield return (
            cohort.PatchIndex is { Reliability: null }, "patchIndex.reliability",
            "the halves do not differ, or too few");
    }

    private static IEnumerable<(bool Absent, string What, string Why)> Indexed(CohortDiagnosis cohort)
    {
        yield return (
            cohort.PatchIndex is null, "patchIndex, patches.handed",
                "it is made from the accounts, leads and pipeline of an org");
    }

    private static IEnumerable<(bool Absent, string What, string Why)> Attained(CohortDiagnosis cohort)
    {
        yield return (cohort.Attainment is null, "attainment", "no rep has two usable periods of the last four");
        yield return (
            cohort.Attainment is { TopFifthShare: null } or { Gini: null }, "attainment.topFifthShare, attainment.gini",
            "nothing was booked");
        yield return (cohort.RepPeriods is null, "repPeriods", "no usable rep-period");
        yield return (cohort.Verdict is null, "verdict", "no quota above zero");
        yield return (
            cohort.Reps.Any(r => r.Attainment is null), "reps.attainment, reps.tail",
            "some reps have fewer than two usable periods of the last four");
        yield return (
            cohort.Reps.Any(r => r is { Attainment: not null, Range: null }), "reps.range",
            "no opportunities, and too few periods to know how much attainment moves by itself");
        yield return (cohort.Separation is null, "separation", "no activity in the input");
        yield return (
            cohort.Separation is { ActivityAuc: null } or { PatchAuc: null } or { Difference: null },
            "separation areas", cohort.Separation?.Why is { Length: > 0 } why ? why : "not measured for every rep");
        yield return (
            cohort.MeasuredPatchShare is null, "measuredPatchShare, activityShare, overlap",
            "they need activity, a measured patch and 20 reps");
        yield return (cohort.QuotaFit is null, "quotaFit", "it needs eight reps with attainment");
        yield return (
            cohort.QuotaFit is { AttainmentWithPotential: null }, "quotaFit with potential",
            "patches have no measured potential, or nothing varies");
        yield return (cohort.Headroom is null, "headroom", "it needs eight reps with attainment above zero");
        yield return (
            cohort.WithoutIntervention is null, "withoutIntervention",
                "it needs ten reps in both halves of the periods");
    }

    private static IEnumerable<(bool Absent, string What, string Why)> Modelled(CohortDiagnosis cohort)
    {
        yield return (cohort.PatchShare is null, "patchShare, systematicShare, verdict.probabilityPatch", NoModel);
        yield return (
            cohort.Verdict is { SortingGuard: null }, "verdict.sortingGuard",
            "nothing is measured of the patches, or at no sorting are they surely the larger part");
        yield return (
            cohort.Reps.Any(r => r.Adjusted is null), "reps.adjusted, reps.effect",
            "some reps have no row in the model: no period with both a quota and one patch");
        yield return (cohort.Patches.Count == 0, "patches", NoModel);
    }

    private static IEnumerable<(bool Absent, string What, string Why)> Swaps(CohortDiagnosis cohort)
    {
        yield return (cohort.Swap is null, "swap", NoModel);
        yield return (
            cohort.Swap is { Refused: not null }, "swap.topInBottom, swap.bottomInTop", cohort.Swap?.Refused ?? "");
        foreach (var asked in cohort.Swap?.Asked ?? [])
        {
            yield return (
                asked.Value is null, $"swap {asked.Rep},{asked.Patch}",
                "the rep and the patch are not both in this cohort's model");
        }
    }
}
