using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Analysis.Models;
using Performix.Analysis.Panel;
using Spectre.Console;
using static Performix.Bot.Commands.Prose;

namespace Performix.Bot.Commands;

/// <summary>How each figure was made: formulas in words, the rows behind them, the limits of the rule.</summary>
internal static class ExplainPage
{
    private static readonly string[] Formulas =
    [
        "Attainment: credited closed-won amount over quota times ramp. Per rep it is the sum over the last 4 closed "
            + "periods over the sum of their quotas, with at least 2 usable periods.",
        "Left out of what is shown: quota of zero or none, under two thirds of the days in the seat, "
            + "ramping reps. A rep ramps for the first 3 full periods, unless the plan has a ramp "
            + "schedule: then the quota is ramped instead.",
        "Share at or above quota: Wilson's 95 % interval. Concentration: bookings of the top fifth of "
            + "reps, count rounded up; Gini over reps.",
        "Tail: the rep's won opportunities are drawn again, count and size, 2,000 times; the middle 80 % "
            + "is the interval. Without opportunities: normal on the square root of attainment, residual "
            + "spread over root n.",
        "People or patch: the square root of attainment of the last 8 closed periods = period + ramp step "
            + "+ measured patch + unmeasured patch + rep + the rep's own mean of the measured patch + "
            + "noise. Rows need a quota, one patch for two thirds of the time, and 30 % of the days in the "
            + "seat.",
        "Priors: half-Cauchy with scale 0.5 on the spread of reps, of unmeasured patches and of each block of measures "
            + "against noise; Jeffreys on noise; flat on periods and ramp. Medians and 2.5 to 97.5 % of the draws.",
        "Patch share: variance of the patch's part over the variance of rep's and patch's parts. "
            + "Systematic share: that sum over the sum with noise.",
        "Patch-adjusted: 100 x expected attainment of the rep in the own patches over that of an average rep there.",
        "Fit: quota over what an average rep books there, against the median patch; over above 1.25, under below 0.8, "
            + "and only where the whole 80 % interval is outside.",
        "Separation: area under the curve of reps at or above quota against the others, for activity and for the "
            + "measured patch over quota; difference by paired bootstrap over reps.",
    ];

    private static readonly string[] Rule =
    [
        "Never a verdict under 8 reps, 4 closed periods, 24 usable rep-periods or 10 residual degrees of freedom; with "
            + "quota missing in over 20 % of rep-periods; with over 2 % of rows rejected; from an incomplete reading.",
        "NOISE: probability 0.90 that persistent differences are under 15 % of the variance. Else at least "
            + "0.95 that they are over 5 %, or INSUFFICIENT.",
        "PATCH, identified: 3 changes of patch and probability 0.90 that patches are the larger part. "
            + "PATCH, by assumption: probability 0.95 of that even if skill was sorted onto patches at a "
            + "correlation of 0.5, and over 0.30 with the rep means in.",
        "PEOPLE: 3 changes of patch, probability 0.10 or less, and the plain version leaning the same way.",
        "MIXED: probability 0.75 that neither part is under a quarter. Else INSUFFICIENT.",
    ];

    public static void Write(IAnsiConsole page, OrgDiagnosis diagnosis, SalesFacts facts, Plan plan)
    {
        page.WriteLine();
        page.Write(new Rule("How this was made").LeftJustified());
        Heading(page, "Rows");
        foreach (var (file, count) in diagnosis.Input.Files)
        {
            Item(page, Invariant($"{file}: {count.Rows:N0} rows, {count.Rejected:N0} rejected"));
        }

        Item(page, Invariant($"Seed of every random draw: {diagnosis.Seed}"));
        Heading(page, "Formulas");
        Items(page, Formulas, int.MaxValue);
        Heading(page, "The rule of the verdict, fixed before any data were seen");
        Items(page, Rule, int.MaxValue);
        var panel = PanelBuilder.Build(facts, plan);
        foreach (var cohort in diagnosis.Cohorts)
        {
            WriteCohort(page, cohort, panel.Cohorts.Single(c => c.Name == cohort.Name), new Names(facts));
        }
    }

    private static void WriteCohort(IAnsiConsole page, CohortDiagnosis cohort, Cohort panel, Names names)
    {
        Heading(page, $"{Plain(cohort.Name)}: what went in");
        var rows = panel.Rows;
        Item(page, Invariant($"{rows.Count} rep-periods, {rows.Count(r => r.Shown)} of them shown, ")
            + Invariant($"{rows.Count(r => r is { Modelled: true, PatchId: not null })} fit for the model"));
        Item(page, "Closed periods: " + string.Join(", ", cohort.Periods.Select(p =>
            Invariant($"{p.Label} ({p.Start:yyyy-MM-dd} to {p.End.AddDays(-1):yyyy-MM-dd})"))));
        Item(page, "Measured of the patch (one block beside activity): "
            + (cohort.Covariates.Count > 0 ? string.Join(", ", cohort.Covariates) : "nothing in every row"));
        Item(page, "By what it is known who held which patch, in rep-periods: " + ProvenanceText.Of(rows));
        foreach (var ground in cohort.Verdict?.Grounds ?? [])
        {
            Item(page, Invariant($"{ground.Code}: found {ground.Value:0.###}, limit {ground.Limit:0.###}"));
        }

        WriteRatios(page, cohort, panel, names);
    }

    private static void WriteRatios(IAnsiConsole page, CohortDiagnosis cohort, Cohort panel, Names names)
    {
        var expected = cohort.Patches.Where(p => p.Expected.Value > 0).ToDictionary(p => p.Id, p => p.Expected.Value);
        var ratios = BenchmarkRatio.Of(panel, expected);
        if (ratios.Count == 0)
        {
            return;
        }

        Heading(page, "Cross-check of patch-adjusted attainment: bookings over an average rep's, plain ratio");
        foreach (var rep in cohort.Reps.Where(r => ratios.ContainsKey(r.Id)))
        {
            var model = rep.Adjusted is { } a ? Invariant($"{a.Value:0}") : "none";
            Item(page, Invariant($"{names.Rep(rep.Id)}: ratio {ratios[rep.Id]:0}, model {model}"));
        }
    }
}
