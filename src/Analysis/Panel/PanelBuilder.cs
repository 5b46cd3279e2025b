using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Analysis.Panel;

/// <summary>Turns facts into the panel: rep by period, cohort by cohort. The one place where money becomes a double.
/// </summary>
public static class PanelBuilder
{
    /// <summary>Builds the panel of some facts (definitions 5.2).</summary>
    /// <param name="facts">The facts.</param>
    /// <returns>The cohorts with their rows; empty cohorts where nothing has an amount.</returns>
    public static SalesPanel Build(SalesFacts facts) => Build(facts, Plan.None);

    /// <summary>Builds the panel of some facts with the ramp schedules of a plan (definitions 5.2).</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="plan">The plan; where it has no schedule for a role on the first day of a period, the rule of
    /// three full periods holds.</param>
    /// <returns>The cohorts with their rows; empty cohorts where nothing has an amount.</returns>
    public static SalesPanel Build(SalesFacts facts, Plan plan)
    {
        var calendar = PeriodCalendar.Of(facts);
        var ledger = new Ledger(facts, calendar);
        var leftOut = LeftOut(facts);
        var sellers = facts.Reps.Where(r => !leftOut.Contains(r.Id)).ToArray();
        var patches = PatchLedger.Of(facts, calendar);
        var held = facts.Assignments.ToLookup(a => a.RepId);
        var seats = sellers.Select(r => new Seat(r, [.. held[r.Id]], calendar, plan));
        var rows = Rows(seats, ledger, new Surroundings(facts, calendar));

        return new SalesPanel
        {
            AsOf = facts.AsOf,
            HasQuota = facts.Quotas.Count > 0,
            TotalQuota = new Money(facts.Quotas.Sum(q => q.Amount.Amount)),
            TotalCredited = TotalCredited(facts),
            LeftOut = [.. leftOut.Order(StringComparer.Ordinal)],
            Cohorts = [.. sellers
                .GroupBy(CohortName)
                .Select(g => CohortOf(g.Key, [.. g], rows, facts, patches))
                .Where(c => c.Rows.Count + c.ToDate.Count > 0)
                .OrderBy(c => c.Name, StringComparer.Ordinal)],
        };
    }

    /// <summary>Role and segment of a rep as people see them; a missing half is left out, none is <c>all</c>.</summary>
    /// <param name="rep">The rep.</param>
    public static string CohortName(Rep rep) => (rep.Role.Length > 0, rep.Segment.Length > 0) switch
    {
        (true, true) => $"{rep.Role} · {rep.Segment}",
        (true, false) => rep.Role,
        (false, true) => rep.Segment,
        _ => "all",
    };

    /// <summary>Anyone who is a listed rep's manager, or whom the population rule excludes.</summary>
    private static HashSet<string> LeftOut(SalesFacts facts)
    {
        var known = facts.Reps.Select(r => r.Id).ToHashSet();
        var managers = facts.Reps.Where(r => r.InPopulation).Select(r => r.ManagerId ?? "").Where(known.Contains);
        var excluded = facts.Reps.Where(r => !r.InPopulation).Select(r => r.Id);
        return managers.Concat(excluded).ToHashSet();
    }

    private static Money TotalCredited(SalesFacts facts) => new(facts.BookedTotals.Count > 0
        ? facts.BookedTotals.Sum(b => b.Bookings.Amount)
        : facts.Opportunities.Where(o => o.Outcome == Outcome.Won).SelectMany(Ledger.Credits).Sum(c => c.Amount));

    private static Dictionary<string, RepQuarter[]> Rows(
        IEnumerable<Seat> seats, Ledger ledger, Surroundings around)
    {
        var keys = ledger.Keys.ToLookup(k => k.Rep);
        return seats.ToDictionary(
            seat => seat.RepId,
            seat => keys[seat.RepId].OrderBy(k => k.Period).Select(k => RowOf(k, seat, ledger, around)).ToArray());
    }

    private static RepQuarter RowOf(
        (string Rep, Period Period) key, Seat seat, Ledger ledger, Surroundings around)
    {
        var inSeat = seat.InSeat(key.Period);
        var asked = (double?)ledger.Quota(key);
        var periods = seat.PeriodsInSeat(key.Period);
        var patch = seat.PatchOf(key.Period);
        var ramp = seat.Ramp(key.Period);
        return new RepQuarter(key.Rep, key.Period)
        {
            PatchId = patch,
            Provenance = seat.ProvenanceOf(key.Period),
            Traits = around.Traits(patch, key.Rep, key.Period),
            Activity = around.Activity(key.Rep, key.Period, inSeat),
            Quota = ledger.ForTimeInSeat(key) ? asked : asked * inSeat.Value,
            Bookings = (double)ledger.Bookings(key),
            Won = ledger.Won(key),
            Lost = ledger.Lost(key),
            Deals = ledger.Deals(key),
            InSeat = inSeat,
            PeriodsInSeat = periods,
            Ramp = ramp ?? Share.One,
            Ramping = ramp is null && periods < PanelRules.RampPeriods,
        };
    }

    private static Cohort CohortOf(
        string name, Rep[] reps, Dictionary<string, RepQuarter[]> byRep, SalesFacts facts, PatchLedger? patches)
    {
        var today = facts.CoveredTo ?? DateOnly.FromDateTime(facts.AsOf.UtcDateTime);
        var rows = reps
            .OrderBy(r => r.Id, StringComparer.Ordinal)
            .SelectMany(r => byRep.GetValueOrDefault(r.Id) ?? [])
            .ToArray();
        var closed = rows.Where(r => r.Period.End <= today).ToArray();
        var withRows = rows.Select(r => r.RepId).ToHashSet();

        return new Cohort(name)
        {
            Periods = [.. closed.Select(r => r.Period).Distinct().Order()],
            Reps = [.. reps.Where(r => withRows.Contains(r.Id)).OrderBy(r => r.Id, StringComparer.Ordinal)],
            Rows = closed,
            Decisions = Decisions.Of(facts.Opportunities, withRows),
            Open = facts.Opportunities.Count(o => o.Outcome == Outcome.Open && withRows.Contains(o.RepId)),
            ToDate = [.. rows.Where(r => r.Period.Holds(today))],
            Evidence = patches is null ? null : PatchEvidenceReader.Of(patches, closed),
            Gaps = [.. closed.SelectMany(r => GapsOf(r, facts.Assignments.Count > 0))],
        };
    }

    private static IEnumerable<Gap> GapsOf(RepQuarter row, bool patchesKnown)
    {
        if (row.Quota is null)
        {
            yield return new Gap(row.RepId, row.Period.Label, GapKind.Quota);
        }
        else if (row.Quota <= 0)
        {
            yield return new Gap(row.RepId, row.Period.Label, GapKind.QuotaZero);
        }

        if (patchesKnown && row.PatchId is null)
        {
            yield return new Gap(row.RepId, row.Period.Label, GapKind.Patch);
        }

        if (row.InSeat.Value < PanelRules.ShownInSeat)
        {
            yield return new Gap(row.RepId, row.Period.Label, GapKind.PartialPeriod);
        }
    }
}
