using Performix.Analysis.Diagnosis;
using Spectre.Console;
using static Performix.Bot.Commands.Prose;

namespace Performix.Bot.Commands;

/// <summary>What quotas ask of patches against what an average rep books there, the hardest first.</summary>
internal static class PatchSection
{
    public static void Write(IAnsiConsole page, CohortDiagnosis cohort, Names names, int most)
    {
        if (cohort.Patches.Count == 0 && cohort.QuotaFit is null)
        {
            return;
        }

        Heading(page, "Do quotas fit the patches?");
        foreach (var line in QuotaLines(cohort))
        {
            Line(page, line);
        }

        if (cohort.Patches.Count > 0)
        {
            page.Write(TableOf(cohort.Patches.OrderByDescending(p => p.Fit).ThenBy(p => p.Id, StringComparer.Ordinal)
                .Take(most), names));
        }

        if (cohort.Patches.Count > most)
        {
            Line(page, Invariant(
                $"and {cohort.Patches.Count - most} more patches: --explain and --json have them all"));
        }
    }

    private static IEnumerable<string> QuotaLines(CohortDiagnosis cohort)
    {
        if (cohort.QuotaFit is not { } fit)
        {
            yield break;
        }

        if (fit.QuotaWithBookings is { } sales)
        {
            var follows = sales.Interval.Low > 0 ? "Quotas follow sales" : "That quotas follow sales is not shown";
            yield return $"{follows}: rank correlation of quota and bookings {Figures.Number(sales)}, n {fit.N} reps.";
        }

        if (fit.QuotaWithPotential is { } potential)
        {
            yield return $"Quota and the patch's measured potential: rank correlation {Figures.Number(potential)}, "
                + Invariant($"n {fit.N} reps; clearly above 0 is as it ought to be.");
        }

        if (fit.AttainmentWithPotential is { } left)
        {
            var says = left.Interval.Low > 0
                ? "Attainment follows the size of the patch: quotas do not reflect potential"
                : "That attainment follows the size of the patch is not shown";
            yield return $"{says}: rank correlation {Figures.Number(left)}, n {fit.N} reps.";
        }
    }

    private static Table TableOf(IEnumerable<PatchReading> patches, Names names)
    {
        string[] columns =
            ["Patch", "Index (95 %)", "Fit (80 %)", "Band", "Average rep (95 %)", "Owners below"];
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns([.. columns.Select(c => new TableColumn(c).NoWrap().PadLeft(0).PadRight(1))]);
        foreach (var patch in patches)
        {
            table.AddRow(Cells(patch, names).Select(c => new Text(c)).ToArray());
        }

        table.Caption = new TableTitle(
            "index: bookings of an average rep, 100 is the median patch; fit: quota over that, 1 is the middle; "
            + "average rep: attainment; owners: below quota of all");
        return table;
    }

    private static IEnumerable<string> Cells(PatchReading patch, Names names)
    {
        var average = patch.Expected;
        yield return names.Patch(patch.Id);
        yield return Invariant($"{patch.Index:0} ({patch.Lo:0}–{patch.Hi:0})");
        yield return Invariant($"{patch.Fit:0.00} ({patch.FitRange.Low:0.00}–{patch.FitRange.High:0.00})");
        yield return patch.FitBand;
        yield return Invariant($"{average.Value:0%} ({100 * average.Interval.Low:0}–{100 * average.Interval.High:0}%)");
        yield return Invariant($"{patch.OwnersBelowQuota} of {patch.Owners}");
    }
}
