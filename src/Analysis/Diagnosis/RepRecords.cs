using Performix.Analysis.Facts;
using Performix.Analysis.Panel;

namespace Performix.Analysis.Diagnosis;

/// <summary>Lists what stands behind every rep's figures, period by period. Pure.</summary>
public static class RepRecords
{
    /// <summary>The records of the model periods and of the period that is still open.</summary>
    /// <param name="facts">The facts that the diagnosis is of.</param>
    /// <param name="plan">The plan that it was made with.</param>
    /// <returns>By rep and period; reps whom the cohorts leave out have none.</returns>
    public static IReadOnlyList<RepRecord> Of(SalesFacts facts, Plan plan)
    {
        var wins = facts.Opportunities
            .Where(o => o is { Outcome: Outcome.Won, Closed: not null })
            .SelectMany(o => Ledger.Credits(o).Select(c =>
                (c.RepId, Won: new WonRecord(o.Id, c.Amount, o.Closed.GetValueOrDefault()))))
            .ToLookup(w => w.RepId, w => w.Won);
        return [.. PanelBuilder.Build(facts, plan).Cohorts
            .SelectMany(cohort => Rows(cohort).Select(row => RecordOf(cohort, row, wins[row.RepId])))
            .OrderBy(r => r.RepId, StringComparer.Ordinal)
            .ThenBy(r => r.Period)];
    }

    private static IEnumerable<RepQuarter> Rows(Cohort cohort)
    {
        var periods = cohort.Model.ToHashSet();
        return cohort.Rows.Where(r => periods.Contains(r.Period)).Concat(cohort.ToDate);
    }

    private static RepRecord RecordOf(Cohort cohort, RepQuarter row, IEnumerable<WonRecord> wins) => new()
    {
        RepId = row.RepId,
        Cohort = cohort.Name,
        Period = row.Period,
        ToDate = !cohort.Periods.Contains(row.Period),
        PatchId = row.PatchId,
        Quota = row.Quota is { } quota ? Cents(quota) : null,
        Credited = Cents(row.Bookings),
        Attainment = row.Attainment?.Value,
        InSeat = row.InSeat.Value,
        Ramp = row.Ramp.Value,
        Ramping = row.Ramping,
        Counts = row.Shown,
        Won = row.Won,
        Lost = row.Lost,
        Calls = row.Activity?.Calls,
        Demos = row.Activity?.Demos,
        Emails = row.Activity?.Emails,
        Logged = row.Activity?.Logged,
        Deals = [.. wins
            .Where(w => row.Period.Holds(w.Closed))
            .OrderByDescending(w => w.Credited)
            .ThenBy(w => w.Id, StringComparer.Ordinal)],
    };

    private static decimal Cents(double money) => decimal.Round((decimal)money, 2);
}
