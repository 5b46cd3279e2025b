using System.Globalization;
using Performix.Analysis.Facts;
using Performix.Analysis.Panel;

namespace Performix.Analysis.Diagnosis;

/// <summary>Reasons to trust the diagnosis of a cohort less, each with its size.</summary>
internal static class CohortCaveats
{
    public static IEnumerable<Caveat> Of(Cohort cohort, SalesFacts facts) => Candidates(cohort, facts)
        .Where(c => c.Count > 0)
        .Select(c => new Caveat(
            c.Code, string.Create(CultureInfo.InvariantCulture, $"{c.Count} of {c.Of} {c.Text}")));

    private static IEnumerable<(string Code, int Count, int Of, string Text)> Candidates(
        Cohort cohort, SalesFacts facts)
    {
        var (rows, reps) = (cohort.Rows, cohort.Reps);
        yield return (
            CaveatCodes.RampUnknown,
            reps.Count(r => r.StartDate is null), reps.Count,
            "reps have no start date: they are taken to be ramped and in the seat all the time.");
        yield return (
            CaveatCodes.RampingExcluded,
            rows.Count(r => r.Ramping), rows.Count,
            "rep-periods are inside the first three full periods in the seat and are not shown or graded.");
        yield return (
            CaveatCodes.QuotaMissing,
            rows.Count(r => r.Quota is null or <= 0), rows.Count,
            "rep-periods have no quota or a quota of zero: their attainment is unknown.");
        yield return (
            CaveatCodes.PartialPeriods,
            rows.Count(r => r.InSeat.Value < PanelRules.ShownInSeat), rows.Count,
            "rep-periods are under two thirds in the seat and are not shown.");
        yield return (
            CaveatCodes.PatchUnclear,
            facts.Assignments.Count == 0 ? 0 : rows.Count(r => r.PatchId is null), rows.Count,
            "rep-periods have no one patch for two thirds of the time in the seat and leave the models.");
        yield return (
            CaveatCodes.PatchAssumed,
            rows.Count(r => r is { PatchId: not null, Provenance: Provenance.Assumed }), rows.Count,
            "rep-periods have no record of who held the patch: who holds it now is taken to have held it then, and "
            + "moves in them are not seen.");
        yield return (
            CaveatCodes.TailFromTotals,
            rows.Any(r => r.Deals.Count > 0) ? 0 : rows.Count, rows.Count,
            "rep-periods have totals only: tail intervals come from their spread, not from opportunities.");
        yield return (
            CaveatCodes.RowsRejected,
            facts.Rejected.Count, facts.Sources.Sum(s => s.Rows),
            "rows of the input were rejected.");
    }
}
